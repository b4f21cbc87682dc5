package io.katydid.run;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.VirtualUser;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.http.UserHttp;
import io.katydid.measure.Sampler;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One virtual user: picks a task, runs it, waits, and again, until it is told to stop. Also what
 * its user class may have injected.
 *
 * @param <U> the user class
 */
final class RunningUser<U> implements Runnable, UserScope, VirtualUser {

  private static final int ON_START = -1;
  private static final int ON_STOP = -2;

  private final Population population;
  private final UserPlan<U> plan;
  private final int id;
  private final RandomGenerator random;
  private final Sampler sampler;
  private final Thread thread;
  private @Nullable UserHttp http;
  private boolean stopped;

  RunningUser(Population population, UserPlan<U> plan, int id, long seed) {
    this.population = population;
    this.plan = plan;
    this.id = id;
    this.random = Seeds.forUser(seed, id);
    this.sampler = new Sampler(population.recorder);
    this.thread = Thread.ofVirtual().name("user-" + id).unstarted(this);
  }

  void start() {
    population.started();
    thread.start();
  }

  /** Ends the wait, if the user is in one; does no harm if not. */
  void wake() {
    LockSupport.unpark(thread);
  }

  /** Ends whatever the user is doing. */
  void cutOff() {
    thread.interrupt();
  }

  @Override
  public void run() {
    try {
      U user = startUser();
      if (user != null) {
        repeatTasks(user);
        stopUser(user);
      }
    } finally {
      if (http != null) {
        http.close();
      }
      population.ended();
    }
  }

  private @Nullable U startUser() {
    try {
      U user = plan.newUser(this);
      plan.onStart(user, this);
      return user;
    } catch (Throwable e) {
      tell(source(ON_START), e);
      population.failedToStart(e);
      return null;
    } finally {
      settle(ON_START);
    }
  }

  private void stopUser(U user) {
    try {
      plan.onStop(user, this);
    } catch (Throwable e) {
      tell(source(ON_STOP), e);
    } finally {
      settle(ON_STOP);
    }
  }

  private void repeatTasks(U user) {
    while (!isStopping()) {
      int task = plan.pick(random);
      iterate(user, task);
      pause(plan.waitNanos(random));
    }
  }

  private void iterate(U user, int task) {
    try {
      plan.run(task, user, this);
    } catch (Throwable e) {
      tell(source(task), e);
    } finally {
      settle(task);
      population.recorder.iterated();
    }
  }

  /** What the errors of a task, or of the start or the end of the user, are told of. */
  private String source(int task) {
    return switch (task) {
      case ON_START -> "@OnStart";
      case ON_STOP -> "@OnStop";
      default -> plan.tasks().get(task).name();
    };
  }

  /**
   * A failed check fails the newest request; everything else that is thrown is an error of the
   * task.
   */
  private void tell(String source, Throwable error) {
    boolean isCheck = error instanceof AssertionError;
    if (!isCheck || !sampler.fail(Sampler.CHECK, String.valueOf(error.getMessage()))) {
      population.recorder.error(source, error);
    }
  }

  /**
   * The end of a task: what was built must have been sent, and the newest sample can no longer
   * change.
   */
  private void settle(int task) {
    sampler.close();
    if (http != null) {
      IllegalStateException unsent = http.takeUnsent();
      if (unsent != null) {
        population.recorder.error(source(task), unsent);
      }
    }
  }

  /**
   * Virtual threads are not preempted: one that never blocks would keep its carrier from all other
   * users.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private void pause(long nanos) {
    if (nanos == 0) {
      Thread.yield();
      return;
    }
    Clock clock = population.clock;
    long deadline = clock.nanoTime() + nanos;
    while (!isStopping() && clock.nanoTime() < deadline) {
      clock.parkUntil(deadline);
    }
  }

  @Override
  public Http http() {
    if (http == null) {
      http = population.httpClients.forUser(plan.settings(), sampler);
    }
    return http;
  }

  @Override
  public VirtualUser virtualUser() {
    return this;
  }

  @Override
  public Measure measure() {
    return new SampledMeasure(population.recorder, sampler, population.clock);
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public int userCount() {
    return population.userCount;
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public void stopRun(String reason) {
    population.requestStop(reason);
  }

  @Override
  public boolean isStopping() {
    return stopped || population.isStopping();
  }
}
