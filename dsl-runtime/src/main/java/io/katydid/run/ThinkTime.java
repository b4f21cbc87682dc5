package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.random.RandomGenerator;

/** The iteration schedule of a user that waits some time after each task. */
final class ThinkTime implements IterationSchedule {

  private final UserParking user;
  private final UserPlan<?> plan;
  private final RandomGenerator random;
  private boolean begun;
  private long due;
  private long start;

  ThinkTime(UserParking user, UserPlan<?> plan, RandomGenerator random) {
    this.user = user;
    this.plan = plan;
    this.random = random;
  }

  @Override
  public long awaitNext(long now) {
    long wait = begun ? plan.waitNanos(random) : 0;
    due = Clock.later(now, wait);
    start = wait > 0 ? user.parkUntil(due) : begun ? user.yieldCarrier(now) : now;
    begun = true;
    return user.isStopping() ? NEVER : start;
  }

  @Override
  public long due() {
    return due;
  }

  @Override
  public long intendedStart() {
    return start;
  }
}
