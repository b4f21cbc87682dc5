package io.katydid.run;

import java.util.function.Function;

/**
 * The iteration schedule of a user that leaves when there is no iteration left for it. It waits as
 * another schedule has it, but not longer than until the last iteration of the run has begun. Used
 * by the thread of that user.
 */
final class BoundedSchedule implements IterationSchedule, UserParking {

  private final UserParking user;
  private final IterationBudget.Share share;
  private final IterationSchedule within;

  /**
   * A bounded schedule.
   *
   * @param share the iterations that the user may begin
   * @param within makes the schedule by which it waits
   */
  BoundedSchedule(
      UserParking user,
      IterationBudget.Share share,
      Function<? super UserParking, IterationSchedule> within) {
    this.user = user;
    this.share = share;
    this.within = within.apply(this);
  }

  @Override
  public long awaitNext(long now, int previous) {
    if (isStopping()) {
      return NEVER;
    }
    long start = within.awaitNext(now, previous);
    return start != NEVER && share.begin() ? start : NEVER;
  }

  @Override
  public long due() {
    return within.due();
  }

  @Override
  public long intendedStart() {
    return within.intendedStart();
  }

  @Override
  public void leave() {
    within.leave();
  }

  @Override
  public boolean isStopping() {
    return user.isStopping() || share.isUsedUp();
  }

  @Override
  public long parkOnce(long deadline) {
    return user.parkOnce(deadline);
  }

  @Override
  public long park() {
    return user.park();
  }

  @Override
  public long waitAfter(int node) {
    return user.waitAfter(node);
  }

  @Override
  public boolean takeSkippedWait() {
    return user.takeSkippedWait();
  }

  @Override
  public void skipped(long iterations) {
    user.skipped(iterations);
  }

  @Override
  public long yieldCarrier(long now) {
    return user.yieldCarrier(now);
  }

  @Override
  public void wake() {
    user.wake();
  }
}
