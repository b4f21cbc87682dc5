package io.katydid.run;

import io.katydid.api.plan.Pace;

/**
 * The iteration schedule of a user at a constant pace: its k-th iteration is due k paces after its
 * first. One that is late starts at once, so that what a slow target delays is measured from when
 * it was due; or, if the pace says so, is left out.
 */
final class Pacing implements IterationSchedule {

  private final UserParking user;
  private final Pace pace;
  private final double phase;
  private boolean begun;

  /** When the iteration is due by its pace; it may take the place of a later one. */
  private long grid;

  private long due;

  /**
   * A pace.
   *
   * @param phase how much of a pace the first iteration waits, 0 to 1, so that users are not in
   *     step
   */
  Pacing(UserParking user, Pace pace, double phase) {
    this.user = user;
    this.pace = pace;
    this.phase = phase;
  }

  @Override
  public long awaitNext(long now, int previous) {
    if (user.isStopping()) {
      end();
      return NEVER;
    }
    grid = begun ? next(now) : Clock.later(now, Math.round(phase * pace.nanos()));
    begun = true;
    due = user.takeSkippedWait() ? Math.min(grid, now) : grid;
    long start = due > now ? user.parkUntil(due) : now;
    return user.isStopping() ? NEVER : start;
  }

  /** The last iteration may have ended after others were due. */
  private void end() {
    if (begun && user.isLoadOver()) {
      user.endsBehind(Clock.later(grid, pace.nanos()), pace);
    }
  }

  private long next(long now) {
    long next = Clock.later(grid, pace.nanos());
    long overdue = pace.skips() ? overdue(next, now, pace.nanos()) : 0;
    if (overdue > 0) {
      user.skipped(overdue);
    }
    return next + overdue * pace.nanos();
  }

  /** How many iterations were due before now, of those that are due at this time and after it. */
  static long overdue(long due, long now, long paceNanos) {
    return due < now ? Math.ceilDiv(now - due, paceNanos) : 0;
  }

  @Override
  public long due() {
    return due;
  }
}
