package io.katydid.run;

import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserPlan;
import io.katydid.tasks.TaskWalk;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One virtual user: waits until its next iteration is due, picks a task, runs it, and again, until
 * it is stopped.
 *
 * @param <U> the user class
 */
final class RunningUser<U> implements Runnable, UserParking {

  private final Population population;
  private final UserPlan<U> plan;
  private final Session session;
  private final Cohort cohort;
  private final RandomGenerator random;
  private final RunningScope scope;
  private final TaskGroups groups;
  private final TaskEnds ends;
  private final IterationSchedule schedule;
  private final Consumer<? super RunningUser<?>> ended;
  private final Thread thread;
  private @Nullable U user;
  private long startedAt;
  private boolean failedToStart;

  RunningUser(
      Population population,
      UserPlan<U> plan,
      Session session,
      Cohort cohort,
      Function<? super RunningUser<?>, IterationSchedule> schedule,
      Consumer<? super RunningUser<?>> ended) {
    this.population = population;
    this.plan = plan;
    this.session = session;
    this.cohort = cohort;
    this.scope = new RunningScope(population, plan, session, cohort);
    this.random = scope.choices;
    this.groups = population.taskGroups(cohort.scenario, plan);
    this.ends = population.taskEnds(plan);
    this.schedule = schedule.apply(this);
    this.ended = ended;
    this.thread = Thread.ofVirtual().name("user-" + session.id()).unstarted(this);
  }

  /** The iteration schedule that its class declares, waiting so, within the limit of the run. */
  IterationSchedule ownSchedule(UserParking parking) {
    return population.rateLimit.on(declaredSchedule(parking), parking);
  }

  private IterationSchedule declaredSchedule(UserParking parking) {
    Pace pace = plan.pace().orElse(null);
    if (pace == null) {
      return new ThinkTime(parking);
    }
    return pace.isOfClass()
        ? new SharedPacing(parking, population.throughputSlots(plan, pace))
        : new Pacing(parking, pace, random.nextDouble());
  }

  void start() {
    startedAt = population.started();
    thread.start();
  }

  @Override
  public void wake() {
    LockSupport.unpark(thread);
  }

  /** Ends the user after what it is doing. From any thread. */
  void end() {
    scope.stop();
    wake();
  }

  /** Ends whatever the user is doing. */
  void cutOff() {
    thread.interrupt();
  }

  @Override
  public void run() {
    population.events.report(it -> it.userStarted(session.id()));
    try (scope) {
      live();
    } finally {
      leave();
    }
  }

  private void live() {
    try {
      user = startUser();
      if (user != null) {
        repeatTasks(user);
        if (isThereToTheEnd()) {
          population.lastReceipts.await();
        }
        stopUser(user);
      }
    } finally {
      closeResources();
      scope.spent.end();
    }
  }

  /** Whoever takes its place may not be startable, as for want of memory: this one has ended. */
  private void leave() {
    try {
      schedule.leave();
      population.events.report(it -> it.userEnded(session.id()));
      ended.accept(this);
    } finally {
      population.ended();
    }
  }

  /** Whether another is to take its place, now that it has ended. */
  boolean isReplaced() {
    return !failedToStart && !population.isStopping() && schedule.isReplaced();
  }

  /** Whether it has ended its tasks as the load is over, or because there is none left for it. */
  private boolean isThereToTheEnd() {
    boolean leaves = scope.isStopping() || schedule.isReplaced();
    return population.isStopping() || scope.hasStoppedRun() || !leaves;
  }

  private @Nullable U startUser() {
    long start = population.clock.nanoTime();
    scope.spent.waited(startedAt, startedAt, start);
    scope.sampler.countIn(groups.aroundTasks());
    try {
      scope.openResources();
      U user = plan.newUser(scope);
      if (plan.seesRequests()) {
        scope.intercept(request -> plan.onRequest(request, user, scope));
      }
      plan.onStart(user, scope);
      if (session.isFirst() && (!population.isStopping() || scope.hasStoppedRun())) {
        cohort.becameReady();
      }
      return user;
    } catch (Throwable e) {
      failedToStart = true;
      cohort.failedToStart(ends.threw(scope, TaskEnds.ON_START, e), session.isFirst());
      return null;
    } finally {
      ends.ended(scope, TaskEnds.ON_START, start);
      scope.spent.iterated(start, population.clock.nanoTime());
    }
  }

  private void stopUser(U user) {
    TaskWalk walk = scope.walk();
    if (walk != null) {
      leaveSets(user, walk, TaskGraph.START);
    }
    long start = population.clock.nanoTime();
    scope.sampler.countIn(groups.aroundTasks());
    try {
      plan.onStop(user, scope);
    } catch (Throwable e) {
      ends.threw(scope, TaskEnds.ON_STOP, e);
    } finally {
      ends.ended(scope, TaskEnds.ON_STOP, start);
    }
  }

  private void closeResources() {
    long start = population.clock.nanoTime();
    scope.closeResources(e -> ends.threw(scope, TaskEnds.CLOSE, e));
    ends.ended(scope, TaskEnds.CLOSE, start);
  }

  private void repeatTasks(U user) {
    long free = population.clock.nanoTime();
    int node = TaskGraph.START;
    moveOn(user);
    long start = schedule.awaitNext(free, node);
    while (start != IterationSchedule.NEVER) {
      scope.spent.waited(free, schedule.due(), start);
      scope.sampler.late(start - schedule.intendedStart());
      TaskWalk walk = scope.walk();
      node = walk == null ? plan.graph().next(node, random) : walk.node();
      iterate(user, node, walk, start);
      moveOn(user);
      free = population.clock.nanoTime();
      scope.spent.iterated(start, free);
      start = schedule.awaitNext(free, node);
    }
  }

  @Override
  public long waitAfter(int node) {
    long wait = plan.waitNanos(node, random);
    return wait == UserPlan.BY_METHOD ? waitByMethod(node) : wait;
  }

  /** A method that throws says nothing: the user does not wait. */
  private long waitByMethod(int node) {
    try {
      return plan.methodWaitNanos(node, Objects.requireNonNull(user), scope);
    } catch (Throwable e) {
      ends.threw(scope, TaskEnds.WAIT, e);
      return 0;
    }
  }

  @Override
  public boolean takeSkippedWait() {
    return scope.takeSkippedWait();
  }

  @Override
  public boolean isLoadOver() {
    return population.isStopping();
  }

  @Override
  public void endsBehind(long due, Pace pace) {
    population.endedBehind(due, pace);
  }

  @Override
  public void skipped(long iterations) {
    population.skipped(iterations);
  }

  /** A user that has nothing left to run ends. */
  private void moveOn(U user) {
    TaskWalk walk = scope.walk();
    if (walk != null) {
      if (!walk.step()) {
        scope.stop();
      }
      leaveSets(user, walk, walk.kept());
    }
  }

  private void leaveSets(U user, TaskWalk walk, int kept) {
    while (walk.entered().areInside(kept)) {
      int set = walk.entered().removeInnermost();
      long start = population.clock.nanoTime();
      scope.sampler.countIn(groups.aroundTasks());
      try {
        plan.leave(set, user, scope);
      } catch (Throwable e) {
        ends.threw(scope, set, e);
      } finally {
        ends.ended(scope, set, start, false);
      }
    }
  }

  /** Sets are entered as a part of the iteration of the first task that is in them. */
  private void iterate(U user, int task, @Nullable TaskWalk walk, long start) {
    scope.sampler.countIn(groups.of(task));
    try {
      if (walk != null) {
        walk.entered().enter(walk, plan, user, scope);
      }
      plan.run(task, user, scope);
    } catch (Throwable e) {
      ends.threw(scope, walk == null ? task : walk.node(), e);
    } finally {
      ends.ended(scope, task, start);
    }
  }

  @Override
  public long parkOnce(long deadline) {
    return isStopping() ? population.clock.nanoTime() : scope.parkOnce(deadline);
  }

  @Override
  @SuppressWarnings("ThreadPriorityCheck")
  public long yieldCarrier(long now) {
    boolean waited = scope.takeWaited();
    if (!population.starvationGuard.yieldToStarved()) {
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
    scope.forgetInterrupt();
    return population.clock.nanoTime();
  }

  @Override
  public boolean isStopping() {
    return scope.isStopping();
  }
}
