package io.katydid.run;

import io.katydid.api.plan.Pace;

/**
 * Which iterations of a user class with a constant throughput are an engine's: where it makes all
 * of the load, each at the pace from when the first was; and else those that it owns of a grid of
 * the pace, from the start of the run. Thread-safe.
 */
final class OwnSlots {

  private final Pace pace;
  private final long start;
  private final int userClass;
  private final int engines;
  private volatile Ownership ownership;

  /**
   * Those of a share.
   *
   * @param start of the run
   * @param userClass which one it is of its scenario
   * @param users how many users of it there are at most, of all engines: those without any of them
   *     have no slots
   */
  OwnSlots(Pace pace, long start, int userClass, long users, Share share) {
    this.pace = pace;
    this.start = start;
    this.userClass = userClass;
    this.engines = Math.clamp(users, 1, share.of());
    this.ownership = Ownership.of(share);
  }

  /** Those of an engine that makes all of the load. */
  static OwnSlots all(Pace pace) {
    return new OwnSlots(pace, 0, 0, 1, Share.WHOLE);
  }

  /** The pace, and whether overdue iterations are skipped. */
  Pace pace() {
    return engines == 1 ? pace : new Pace(pace.nanos() * engines, pace.per(), pace.behind());
  }

  boolean skips() {
    return pace.skips();
  }

  /** The first slot of the engine at this time or after it. */
  long from(long time) {
    if (ownership.share().isWhole() || time == Clock.NEVER) {
      return time;
    }
    long slot = Math.ceilDiv(Math.max(0, time - start), pace.nanos());
    while (!owns(slot)) {
      slot++;
    }
    return start + slot * pace.nanos();
  }

  /** The one after this one. */
  long after(long slot) {
    return from(Clock.later(slot, ownership.share().isWhole() ? pace.nanos() : 1));
  }

  private boolean owns(long slot) {
    Share share = ownership.share();
    return ownership.owns(userClass + slot % engines + share.of() * (slot / engines));
  }

  /** From now on, some of those of another engine are this one's. */
  void takeOver(TakeOver takeOver) {
    ownership = ownership.after(takeOver);
  }
}
