package io.katydid.run;

import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import java.util.List;

/** Starts the users of a closed workload: evenly, at its spawn rate, mixed by their weights. */
final class Spawner implements UserSource {

  private final Schedule.Closed schedule;
  private final List<UserPlan<?>> plans;
  private final ClosedMix mix;
  private final RunningUsers users;
  private final IterationBudget budget;
  private final long start;
  private boolean woken;

  Spawner(
      Schedule.Closed schedule,
      List<UserPlan<?>> plans,
      RunningUsers users,
      IterationBudget budget,
      long start) {
    this.schedule = schedule;
    this.plans = plans;
    this.mix = ClosedMix.of(plans);
    this.users = users;
    this.budget = budget;
    this.start = start;
  }

  @Override
  public void startDue(long now) {
    while (next() <= now) {
      UserPlan<?> plan = plans.get(mix.next());
      start(plan, plan.turnover());
    }
    wakeWithoutIteration();
  }

  private void start(UserPlan<?> plan, Turnover turnover) {
    if (!budget.isBounded() && turnover.equals(Turnover.NONE)) {
      users.start(plan, user -> user.ownSchedule(user));
    } else {
      IterationBudget.Share share = budget.share();
      users.startReplaced(
          plan, user -> new BoundedSchedule(user, turnover, share, user::ownSchedule));
    }
  }

  /** Those that wait for an iteration that there will not be need not wait any longer. */
  private void wakeWithoutIteration() {
    if (!woken && budget.isUsedUp()) {
      woken = true;
      users.wake();
    }
  }

  @Override
  public long next() {
    return isExhausted() ? Clock.NEVER : Clock.later(start, schedule.startNanos(users.count()));
  }

  @Override
  public boolean isSpawned() {
    return users.count() == schedule.users();
  }

  @Override
  public boolean isExhausted() {
    return isSpawned() || budget.isUsedUp();
  }
}
