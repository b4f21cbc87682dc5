package io.katydid.run;

import io.katydid.api.plan.Pace;
import io.katydid.api.plan.Turnover;
import java.util.function.Function;

/**
 * The iteration schedule of a user that leaves before the run ends: when it has stayed for its
 * lifetime, or when there is no iteration left for it. It waits as another schedule has it, but not
 * longer than it stays. Used by the thread of that user.
 */
final class BoundedSchedule implements IterationSchedule, UserParking {

  private final UserParking user;
  private final Turnover turnover;
  private final IterationBudget.OfUser budget;
  private final IterationSchedule within;
  private boolean begun;
  private boolean lifetimeOver;
  private int iterations;
  private long leavesAt = Clock.NEVER;

  /**
   * A bounded schedule.
   *
   * @param budget the iterations that the user may begin
   * @param within makes the schedule by which it waits
   */
  BoundedSchedule(
      UserParking user,
      Turnover turnover,
      IterationBudget.OfUser budget,
      Function<? super UserParking, IterationSchedule> within) {
    this.user = user;
    this.turnover = turnover;
    this.budget = budget;
    this.within = within.apply(this);
  }

  @Override
  public long awaitNext(long now, int previous) {
    budget.end();
    if (!begun) {
      begun = true;
      leavesAt = turnover.nanos() == 0 ? Clock.NEVER : Clock.later(now, turnover.nanos());
    }
    lifetimeOver |=
        now >= leavesAt || (turnover.iterations() > 0 && iterations == turnover.iterations());
    // What it owes at the end of the load is known there.
    boolean asks = !isStopping() || (!hasLeft() && user.isLoadOver());
    long start = asks ? within.awaitNext(now, previous) : NEVER;
    if (start == NEVER || !budget.begin()) {
      return NEVER;
    }
    iterations++;
    return start;
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
  public boolean isReplaced() {
    return !budget.isUsedUp() && (lifetimeOver || (turnover.replaced() && user.isStopping()));
  }

  @Override
  public void leave() {
    within.leave();
  }

  @Override
  public boolean isStopping() {
    return hasLeft() || user.isStopping();
  }

  private boolean hasLeft() {
    return lifetimeOver || budget.isUsedUp();
  }

  @Override
  public long parkOnce(long deadline) {
    long now = user.parkOnce(Math.min(deadline, leavesAt));
    lifetimeOver |= now >= leavesAt;
    return now;
  }

  @Override
  public long park() {
    return leavesAt == Clock.NEVER ? user.park() : parkOnce(leavesAt);
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
  public boolean isLoadOver() {
    return user.isLoadOver();
  }

  @Override
  public void endsBehind(long due, Pace pace) {
    user.endsBehind(due, pace);
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
