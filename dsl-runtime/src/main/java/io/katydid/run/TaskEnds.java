package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import io.katydid.feed.FeedExhausted;
import io.katydid.measure.Sampler;

/**
 * How the tasks of a user class end, and what goes before and after them: what they have thrown is
 * reported, and what they have left open is closed. Thread-safe.
 */
final class TaskEnds {

  /** In place of the number of a task: what a user does beside its tasks. */
  static final int ON_START = -1;

  static final int ON_STOP = -2;
  static final int CLOSE = -3;
  static final int WAIT = -4;

  private final Population population;
  private final UserPlan<?> plan;

  /** Those of the users of a class. */
  TaskEnds(Population population, UserPlan<?> plan) {
    this.population = population;
    this.plan = plan;
  }

  /**
   * A task of the user that has this scope has thrown something, or what is around its tasks has.
   *
   * <p>A failed check fails the newest request; everything else that is thrown is an error of the
   * task. When memory is full, any thread that allocates next gets the error, and what is measured
   * is wrong. The end of a feed is no error, nor is that of the run, nor what a client throws for a
   * request that has failed.
   *
   * @return what was thrown; or an error that stands for it, if its own methods throw, which must
   *     not end the user
   */
  Throwable threw(RunningScope scope, int task, Throwable error) {
    scope.forgetUnsent();
    try {
      report(scope, task, error);
      return error;
    } catch (Throwable e) {
      IllegalStateException other =
          new IllegalStateException(
              "%s was thrown, and cannot be shown, as its own methods throw %s"
                  .formatted(error.getClass().getName(), e.getClass().getName()));
      population.recorder.error(source(task), other);
      return other;
    }
  }

  private void report(RunningScope scope, int task, Throwable error) {
    if (error instanceof FeedExhausted || error instanceof RunIsOver) {
      return;
    }
    if (error instanceof OutOfMemoryError) {
      population.giveUp("out of memory", RunErrors.OUT_OF_MEMORY);
    }
    if (scope.isRequestFailure(error)) {
      return;
    }
    boolean isCheck = error instanceof AssertionError;
    if (!isCheck || !scope.sampler.fail(Sampler.CHECK, String.valueOf(error.getMessage()))) {
      population.recorder.error(source(task), error);
    }
  }

  /** The end of a task, or of the start or the end of the user, which began at this time. */
  void ended(RunningScope scope, int task, long start) {
    ended(scope, task, start, task >= 0);
  }

  /** The same, with which an iteration ends, or none does. */
  void ended(RunningScope scope, int task, long start, boolean isIteration) {
    IllegalStateException unsent = scope.endTask(isIteration);
    if (unsent != null) {
      population.recorder.error(source(task), unsent);
    }
    if (population.isStopping()) {
      population.unfinished.ended(
          source(task), scope.sampler.lastEnd(start), population.clock.nanoTime());
    }
  }

  /** Under which name errors of a task, or of the start or the end of the user, are reported. */
  private String source(int task) {
    return switch (task) {
      case ON_START -> "@OnStart";
      case ON_STOP -> "@OnStop";
      case CLOSE -> "@ProvidedBy";
      case WAIT -> "@WaitTime";
      default -> plan.graph().nodes().get(task).name();
    };
  }
}
