package io.katydid.run;

import io.katydid.api.plan.TaskGraph;

/** The iteration schedule of a user that waits some time after each task. */
final class ThinkTime implements IterationSchedule {

  private final UserParking user;
  private long due;
  private long start;

  ThinkTime(UserParking user) {
    this.user = user;
  }

  @Override
  public long awaitNext(long now, int previous) {
    boolean isFirst = previous == TaskGraph.START;
    long wait = isFirst || user.takeSkippedWait() ? 0 : user.waitAfter(previous);
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
