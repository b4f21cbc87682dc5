package io.katydid.execution;

import io.katydid.api.DoubleWave;
import io.katydid.api.Durations;
import io.katydid.api.LoadShape;
import io.katydid.api.Spike;
import io.katydid.api.Stage;
import io.katydid.api.Steps;
import io.katydid.api.Target;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Stages;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.run.NamedClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The course of a shape: what it answers for every tenth of a second, asked before the run, so that
 * it can neither block nor delay it, and the load is known exactly.
 */
final class ShapeCourse {

  private static final Duration TICK = Duration.ofMillis(100);

  /** Of a shape that sets itself how long the run is. */
  private static final Duration LONGEST = Duration.ofDays(1);

  /** For all its answers together; those of an hour are 36,000. */
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

  /** Those that are named without their package. */
  private static final List<Class<? extends LoadShape>> OURS =
      List.of(Steps.class, Spike.class, DoubleWave.class);

  private final LoadShape shape;
  private final Duration longest;

  private ShapeCourse(LoadShape shape, Duration longest) {
    this.shape = shape;
    this.longest = longest;
  }

  /**
   * The load with the course of its shape, if it has one.
   *
   * @throws IllegalArgumentException if the shape cannot be made, or asked
   */
  static LoadSpec in(LoadSpec load) {
    return in(load, LONGEST_ANSWER);
  }

  static LoadSpec in(LoadSpec load, Duration longestAnswer) {
    return load.find(WorkloadOptions.SHAPE).map(name -> in(load, name, longestAnswer)).orElse(load);
  }

  private static LoadSpec in(LoadSpec load, String name, Duration longestAnswer) {
    ShapeCourse course =
        new ShapeCourse(
            NamedClass.make("shape", name, LoadShape.class, OURS, load.userClasses().getFirst()),
            isLimited(load) ? load.runTime() : LONGEST);
    List<Stage> stages = course.inTime(name, longestAnswer);
    endless(load, stages)
        .or(() -> problem(stages))
        .ifPresent(problem -> {
          throw new IllegalArgumentException("the shape " + name + " " + problem);
        });
    return LoadCourse.of(load, new Stages(stages), "the shape " + name);
  }

  private static boolean isLimited(LoadSpec load) {
    return load.isGiven(RunOptions.RUN_TIME);
  }

  /** Where no run time is given, it is the shape that ends. */
  private static Optional<String> endless(LoadSpec load, List<Stage> stages) {
    Duration length = stages.stream().map(Stage::duration).reduce(Duration.ZERO, Duration::plus);
    return !isLimited(load) && length.equals(LONGEST)
        ? Optional.of("does not end within a day: give a run time, or return Target.end()")
        : Optional.empty();
  }

  /** What is wrong with its answers; empty if nothing is. */
  private static Optional<String> problem(List<Stage> stages) {
    if (stages.isEmpty()) {
      return Optional.of(
          "ends at once: let at(..) return users or arrivals first, and Target.end() later");
    }
    Target first = stages.getFirst().target();
    Optional<Target> other =
        stages.stream().map(Stage::target).filter(it -> isRate(it) != isRate(first)).findFirst();
    if (other.isPresent()) {
      return Optional.of(
          "returns %s, and later %s: let at(..) return users at all times, or arrivals at all times"
              .formatted(first, other.get()));
    }
    return stages.stream().allMatch(stage -> stage.target().value() == 0)
        ? Optional.of("has no load at any time: let at(..) return more than %s".formatted(first))
        : Optional.empty();
  }

  private static boolean isRate(Target target) {
    return target instanceof Target.ArrivalRate;
  }

  /** A shape that hangs does not hold this thread. */
  private List<Stage> inTime(String name, Duration longestAnswer) {
    FutureTask<List<Stage>> answers = new FutureTask<>(this::stages);
    Thread thread = Thread.ofPlatform().daemon().name("katydid-shape").start(answers);
    try {
      return answers.get(longestAnswer.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new IllegalArgumentException(
          "the shape %s took longer than %s to be asked for its course: it is to answer at once"
              .formatted(name, Durations.format(longestAnswer)),
          e);
    } catch (ExecutionException e) {
      throw new IllegalArgumentException("the shape %s: %s".formatted(name, e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalArgumentException(
          "interrupted while the shape %s was asked".formatted(name), e);
    }
  }

  /** Answers that are the same are one stage. */
  private List<Stage> stages() {
    List<Stage> stages = new ArrayList<>();
    Duration start = Duration.ZERO;
    Duration elapsed = Duration.ZERO;
    Target last = at(elapsed);
    while (!(last instanceof Target.End)) {
      elapsed = elapsed.plus(TICK);
      Target next = elapsed.compareTo(longest) < 0 ? at(elapsed) : Target.end();
      if (!last.equals(next)) {
        stages.add(stage(last, start, elapsed.compareTo(longest) < 0 ? elapsed : longest));
        start = elapsed;
      }
      last = next;
    }
    return stages;
  }

  private Target at(Duration elapsed) {
    return Objects.requireNonNull(
        shape.at(elapsed), "at(..) returns a target, or Target.end(), and not null");
  }

  private static Stage stage(Target target, Duration start, Duration end) {
    return new Stage(target, false, end.minus(start), false);
  }
}
