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
  private int planned;
  private int present;

  /** How many places take turns. */
  private volatile int places;

  private volatile Ownership ownership;

  /**
   * Those of a share.
   *
   * @param start of the run
   * @param userClass which one it is of its scenario
   * @param planned how many users of it there are at most, of all engines, unless their number is
   *     changed
   */
  OwnSlots(Pace pace, long start, int userClass, int planned, Share share) {
    this.pace = pace;
    this.start = start;
    this.userClass = userClass;
    this.planned = planned;
    this.places = planned;
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

  /** From now on, so many users of the class are to be there. */
  synchronized void plan(int users) {
    planned = users;
    divide();
  }

  /** From now on, so many places of the class are there. */
  synchronized void placed(int count) {
    present = count;
    divide();
  }

  /**
   * While there are fewer than engines, those that are there take turns: others may have no user.
   * If not, all engines have a place. Those that are planned take turns then, also those that are
   * still to come: each change of the turns moves the slots of all.
   */
  private void divide() {
    int engines = ownership.share().of();
    places = present < engines ? present : Math.max(planned, engines);
  }

  /** Whether the engine has any. */
  boolean isEmpty() {
    return places == 0 || from(start) == Clock.NEVER;
  }

  /** The first slot of the engine at this time or after it; never, if it has no place. */
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
    return Clock.NEVER;
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
