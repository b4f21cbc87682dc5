package io.katydid.run;

/**
 * The arrivals of an open load that an engine serves: it goes through all of them, and takes those
 * that it owns. Not thread-safe.
 */
final class OwnArrivals {

  /** No arrival is due. */
  static final int NONE = -1;

  private final ArrivalSchedule schedule;
  private final UserMix mix;
  private final TimedActions changes = new TimedActions();
  private final long start;

  /** How many have been due of each class, of all engines. */
  private final long[] ofClass;

  private Ownership ownership;
  private long due;
  private int last;

  /**
   * Those of a share.
   *
   * @param schedule of all arrivals, which is not used for anything else
   * @param mix of their classes, likewise
   */
  OwnArrivals(ArrivalSchedule schedule, UserMix mix, Share share) {
    this.schedule = schedule;
    this.mix = mix;
    this.start = schedule.start();
    this.ofClass = new long[mix.classes()];
    this.ownership = Ownership.of(share);
  }

  /** From when on there are arrivals. */
  long start() {
    return start;
  }

  /** When there is something to be taken, or to go through. */
  long next() {
    return Math.min(schedule.next(), changes.next());
  }

  /**
   * Takes the next one that is due by then, and returns its class; {@link #NONE} if there is none.
   */
  int take(long now) {
    while (next() <= now) {
      if (changes.next() <= schedule.next()) {
        changes.run();
      } else if (goOn()) {
        return last;
      }
    }
    return NONE;
  }

  private boolean goOn() {
    due = schedule.next();
    schedule.advance();
    last = mix.next();
    return ownership.owns(last + ofClass[last]++);
  }

  /** When the one that was taken last was due. */
  long due() {
    return due;
  }

  /** Changes the rate from this time on, as {@link ArrivalSchedule#change}. */
  void change(double perSecond, long overNanos, long at) {
    changes.add(at, () -> schedule.change(perSecond, overNanos, at));
  }

  /** From this time on, some of those of another engine may be this one's. */
  void takeOver(TakeOver takeOver, long at, Runnable then) {
    changes.add(
        at,
        () -> {
          ownership = ownership.after(takeOver);
          then.run();
        });
  }
}
