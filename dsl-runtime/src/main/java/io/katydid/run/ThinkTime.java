package io.katydid.run;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.UserPlan;
import java.util.random.RandomGenerator;

/** The iteration schedule of a user that waits some time after each task. */
final class ThinkTime implements IterationSchedule {

  private final UserParking user;
  private final UserPlan<?> plan;
  private final RandomGenerator random;
  private long due;
  private long start;

  ThinkTime(UserParking user, UserPlan<?> plan, RandomGenerator random) {
    this.user = user;
    this.plan = plan;
    this.random = random;
  }

  @Override
  public long awaitNext(long now, int previous) {
    boolean isFirst = previous == TaskGraph.START;
    long wait = isFirst ? 0 : plan.waitNanos(previous, random);
    due = Clock.later(now, wait);
    start = wait > 0 ? user.parkUntil(due) : isFirst ? now : user.yieldCarrier(now);
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
