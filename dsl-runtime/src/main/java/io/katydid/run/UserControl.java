package io.katydid.run;

import io.katydid.api.Durations;
import io.katydid.api.VirtualUser;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.Waits;
import io.katydid.measure.Sampler;
import io.katydid.tasks.TaskWalk;
import io.katydid.text.Secrets;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What the code of one virtual user has of its user: who it is, and ways to wait, to go on
 * elsewhere, and to end. A part of its scope, and no object of its own: users are many. Used by the
 * thread of that user.
 */
abstract sealed class UserControl implements VirtualUser permits RunningScope {

  final Sampler sampler;
  final UserTimes spent;

  /** What tasks and waits are drawn by. Code of the user draws by another, {@link #random}. */
  final RandomGenerator choices;

  final Population population;
  final UserPlan<?> plan;
  final Session session;
  private final Cohort cohort;
  private @Nullable RandomGenerator random;
  private @Nullable TaskWalk walk;
  private volatile boolean stopped;
  private boolean stoppedRun;
  private boolean skipsWait;

  UserControl(Population population, UserPlan<?> plan, Session session, Cohort cohort) {
    this.population = population;
    this.plan = plan;
    this.session = session;
    this.cohort = cohort;
    this.choices = Seeds.forUser(cohort.seed, session);
    this.sampler = new Sampler(population.recorder, session.id());
    this.spent = new UserTimes(population.recorder, sampler);
    this.walk = plan.graph().isMemoryless() ? null : new TaskWalk(plan.graph(), choices);
  }

  @Override
  public int id() {
    return session.id();
  }

  @Override
  public int userCount() {
    return cohort.userCount;
  }

  @Override
  public RandomGenerator random() {
    if (random == null) {
      random = Seeds.forCode(cohort.seed, session);
    }
    return random;
  }

  /** Its way through the tasks, unless the one that it has run last decides what follows. */
  @Nullable TaskWalk walk() {
    return walk;
  }

  @Override
  public void goTo(String task) {
    TaskWalk way = walk == null ? new TaskWalk(plan.graph(), choices) : walk;
    way.goTo(task);
    walk = way;
  }

  @Override
  public void pause(String time) {
    pause(Durations.parse(time));
  }

  @Override
  public void pause(String shortest, String longest) {
    long min = Durations.parse(shortest).toNanos();
    long max = Durations.parse(longest).toNanos();
    if (min > max) {
      throw new IllegalArgumentException(
          "the shortest pause, %s, is longer than the longest, %s".formatted(shortest, longest));
    }
    pause(random().nextLong(min, max + 1));
  }

  @Override
  public void pause(Duration time) {
    pause(Waits.ofMethod(time));
  }

  /** Only the end of the run ends it: a user that stops ends its task as it always does. */
  private void pause(long nanos) {
    pauseUnless(() -> false, nanos);
  }

  /** The same, until there is no reason to any more. Who ends the reason wakes this thread. */
  void pauseUnless(BooleanSupplier over, long nanos) {
    long start = population.clock.nanoTime();
    long due = Clock.later(start, nanos);
    spent.pauses(start);
    long end = parkUntil(due, over);
    sampler.paused(end - start);
    spent.paused(start, due, end);
  }

  private long parkUntil(long deadline, BooleanSupplier over) {
    long now = population.clock.nanoTime();
    while (now < deadline && !over.getAsBoolean() && !population.isStopping()) {
      now = parkOnce(deadline);
    }
    return now;
  }

  /** Waits until this time, or until it is woken, or for no reason; returns the time it is then. */
  long parkOnce(long deadline) {
    population.clock.parkUntil(deadline);
    forgetInterrupt();
    return population.clock.nanoTime();
  }

  @Override
  public void skipWait() {
    skipsWait = true;
  }

  /** Whether the wait that comes now is left out. */
  boolean takeSkippedWait() {
    boolean skips = skipsWait;
    skipsWait = false;
    return skips;
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public void stopRun(String reason) {
    stopRun(new StopReason(Secrets.masked(reason), ""));
  }

  /** The same; the reason is shown as it is. */
  void stopRun(StopReason reason) {
    stoppedRun = true;
    population.requestStop(reason);
  }

  @Override
  public void failRun(String reason) {
    stoppedRun = true;
    String shown = Secrets.masked(reason);
    population.giveUp(shown, "the run was failed by a user: " + shown);
  }

  /** Whether this user has ended the run. */
  boolean hasStoppedRun() {
    return stoppedRun;
  }

  @Override
  public boolean isStopping() {
    return stopped || population.isStopping();
  }

  /** An interrupt of user code is none of ours: it would end all waits. */
  void forgetInterrupt() {
    if (!population.isStopping()) {
      Thread.interrupted();
    }
  }
}
