package io.katydid.run;

import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserPlan;
import java.util.List;

/** Starts the users of a closed workload: evenly, at its spawn rate, mixed by their weights. */
final class Spawner implements UserSource {

  private final Schedule.Closed schedule;
  private final List<UserPlan<?>> plans;
  private final UserMix mix;
  private final RunningUsers users;
  private final long start;

  Spawner(Schedule.Closed schedule, List<UserPlan<?>> plans, RunningUsers users, long start) {
    this.schedule = schedule;
    this.plans = plans;
    this.mix = UserMix.of(plans);
    this.users = users;
    this.start = start;
  }

  @Override
  public void startDue(long now) {
    while (next() <= now) {
      UserPlan<?> plan = plans.get(mix.next());
      users.start(plan, RunningUser::ownSchedule);
    }
  }

  @Override
  public long next() {
    return isExhausted() ? Clock.NEVER : Clock.later(start, schedule.startNanos(users.count()));
  }

  @Override
  public boolean isExhausted() {
    return users.count() == schedule.users();
  }
}
