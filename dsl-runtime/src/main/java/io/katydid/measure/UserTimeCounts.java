package io.katydid.measure;

import java.util.concurrent.atomic.LongAdder;

/** {@link UserTimeBreakdown} while it grows. Thread-safe. */
final class UserTimeCounts {

  private int running;

  /** The time of all users is the sum of their ends minus the sum of their starts. */
  private long endsMinusStarts;

  private final LongAdder thinking = new LongAdder();
  private final LongAdder requesting = new LongAdder();
  private final LongAdder computing = new LongAdder();
  private final LongAdder lagging = new LongAdder();

  synchronized void userStarted(long now) {
    running++;
    endsMinusStarts -= now;
  }

  synchronized void userEnded(long now) {
    running--;
    endsMinusStarts += now;
  }

  void add(UserTimeBreakdown spent) {
    thinking.add(spent.thinking());
    requesting.add(spent.requesting());
    computing.add(spent.computing());
    lagging.add(spent.lagging());
  }

  /** What it is now; those who run are taken to end now. */
  UserTimeBreakdown read(long now) {
    return new UserTimeBreakdown(
        users(now), thinking.sum(), requesting.sum(), computing.sum(), lagging.sum());
  }

  private synchronized long users(long now) {
    return endsMinusStarts + running * now;
  }
}
