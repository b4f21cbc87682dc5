package io.katydid.run;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.VirtualUser;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.http.UserHttp;
import io.katydid.measure.Sampler;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One virtual user: waits until its next iteration is due, picks a task, runs it, and again, until
 * it is told to stop. Also what its user class may have injected.
 *
 * @param <U> the user class
 */
final class RunningUser<U> implements Runnable, Waiter, UserScope, VirtualUser {

  private static final int ON_START = -1;
  private static final int ON_STOP = -2;

  private final Population population;
  private final UserPlan<U> plan;
  private final int id;
  private final RandomGenerator random;
  private final Sampler sampler;
  private final Rhythm rhythm;
  private final Thread thread;
  private @Nullable UserHttp http;
  private boolean stopped;

  RunningUser(
      Population population,
      UserPlan<U> plan,
      int id,
      long seed,
      Function<? super RunningUser<?>, Rhythm> rhythm) {
    this.population = population;
    this.plan = plan;
    this.id = id;
    this.random = Seeds.forUser(seed, id);
    this.sampler = new Sampler(population.recorder);
    this.rhythm = rhythm.apply(this);
    this.thread = Thread.ofVirtual().name("user-" + id).unstarted(this);
  }

  /** The rhythm that its class declares. */
  Rhythm ownRhythm() {
    return plan.pacingNanos() == 0
        ? new ThinkTime(this, plan, random)
        : new Pace(this, plan.pacingNanos(), random.nextDouble());
  }

  void start() {
    population.started();
    thread.start();
  }

  @Override
  public void wake() {
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
      rhythm.leave();
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
    TimeSpent spent = new TimeSpent(population.recorder, sampler);
    long free = population.clock.nanoTime();
    long start = rhythm.awaitNext(free);
    while (start != Rhythm.NEVER) {
      spent.waited(free, rhythm.due(), start);
      sampler.late(start - rhythm.intendedStart());
      iterate(user, plan.pick(random));
      free = population.clock.nanoTime();
      spent.iterated(start, free);
      start = rhythm.awaitNext(free);
    }
    spent.flush();
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
   * task. When memory is full, whoever asks for some next gets the error, and what is measured is
   * wrong.
   */
  private void tell(String source, Throwable error) {
    if (error instanceof OutOfMemoryError) {
      population.giveUp("out of memory", Spoilers.OUT_OF_MEMORY);
    }
    boolean isCheck = error instanceof AssertionError;
    if (!isCheck || !sampler.fail(Sampler.CHECK, String.valueOf(error.getMessage()))) {
      population.recorder.error(source, error);
    }
  }

  /**
   * The end of a task: what was built must have been sent, and the newest sample can no longer
   * change. An interrupt that user code has left behind is none of ours: it would end all waits.
   */
  private void settle(int task) {
    if (!population.isStopping()) {
      Thread.interrupted();
    }
    sampler.close();
    if (http != null) {
      http.endIteration();
      IllegalStateException unsent = http.takeUnsent();
      if (unsent != null) {
        population.recorder.error(source(task), unsent);
      }
    }
  }

  @Override
  public long parkUntil(long deadline) {
    Clock clock = population.clock;
    long now = clock.nanoTime();
    while (!isStopping() && now < deadline) {
      clock.parkUntil(deadline);
      now = clock.nanoTime();
    }
    return now;
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck")
  public long yieldCarrier(long now) {
    boolean waited = http != null && http.takeWaited();
    if (!population.fairness.giveWay()) {
      if (waited) {
        return now;
      }
      Thread.yield();
    }
    return population.clock.nanoTime();
  }

  @Override
  public long park() {
    LockSupport.park(this);
    return population.clock.nanoTime();
  }

  @Override
  public Http http() {
    if (http == null) {
      http = population.httpClients.forUser(plan, sampler);
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
