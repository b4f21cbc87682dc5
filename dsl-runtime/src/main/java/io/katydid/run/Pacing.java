package io.katydid.run;

/**
 * The iteration schedule of a user at a constant pace: its k-th iteration is due k paces after its
 * first. One that is late starts at once, and none is left out, so that what a slow target delays
 * is measured from when it was due.
 */
final class Pacing implements IterationSchedule {

  private final UserParking user;
  private final long paceNanos;
  private final double phase;
  private boolean begun;
  private long due;

  /**
   * A pace.
   *
   * @param phase how much of a pace the first iteration waits, 0 to 1, so that users are not in
   *     step
   */
  Pacing(UserParking user, long paceNanos, double phase) {
    this.user = user;
    this.paceNanos = paceNanos;
    this.phase = phase;
  }

  @Override
  public long awaitNext(long now, int previous) {
    due = begun ? Clock.later(due, paceNanos) : Clock.later(now, Math.round(phase * paceNanos));
    begun = true;
    long start = due > now ? user.parkUntil(due) : now;
    return user.isStopping() ? NEVER : start;
  }

  @Override
  public long due() {
    return due;
  }
}
