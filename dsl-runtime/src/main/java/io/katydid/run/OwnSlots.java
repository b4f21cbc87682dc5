package io.katydid.run;

import io.katydid.api.plan.Pace;

/**
 * Which iterations of a user class with a constant throughput are an engine's: where it makes all
 * of the load, each at the pace from when the first was; and else those of its places, which take
 * turns in a grid of the pace, from the start of the run. Thread-safe.
 */
final class OwnSlots {

  private final Pace pace;
  private final long start;
  private final int userClass;
  private volatile int places;
  private volatile Ownership ownership;

  /**
   * Those of a share.
   *
   * @param start of the run
   * @param userClass which one it is of its scenario
   * @param places how many users of it there are at most, of all engines, unless their number is
   *     changed
   */
  OwnSlots(Pace pace, long start, int userClass, int places, Share share) {
    this.pace = pace;
    this.start = start;
    this.userClass = userClass;
    this.places = places;
    this.ownership = Ownership.of(share);
  }

  /** Those of an engine that makes all of the load. */
  static OwnSlots all(Pace pace) {
    return new OwnSlots(pace, 0, 0, 1, Share.WHOLE);
  }

  /** The pace on average, and whether overdue iterations are skipped. */
  Pace pace() {
    if (ownership.share().isWhole()) {
      return pace;
    }
    double own = (double) ownership.count(userClass, places) / places;
    return new Pace(Math.round(pace.nanos() / own), pace.per(), pace.behind());
  }

  boolean skips() {
    return pace.skips();
  }

  /** There is a user of the class in this place, which takes turns from now on. */
  void placed(int place) {
    if (place >= places) {
      places = place + 1;
    }
  }

  /**
   * The first slot of the engine at this time or after it.
   *
   * @throws IllegalStateException if it has no place of the class
   */
  long from(long time) {
    if (ownership.share().isWhole() || time == Clock.NEVER) {
      return time;
    }
    long first = Math.ceilDiv(Math.max(0, time - start), pace.nanos());
    int all = places;
    for (long slot = first; slot < first + all; slot++) {
      if (ownership.owns(userClass + slot % all)) {
        return start + slot * pace.nanos();
      }
    }
    throw new IllegalStateException("no place of this class is of " + ownership.share().name());
  }

  /** The one after this one. */
  long after(long slot) {
    return from(Clock.later(slot, ownership.share().isWhole() ? pace.nanos() : 1));
  }

  /** From now on, some of those of another engine are this one's. */
  void takeOver(TakeOver takeOver) {
    ownership = ownership.after(takeOver);
  }
}
