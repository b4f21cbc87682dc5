package io.katydid.measure;

import java.util.concurrent.atomic.DoubleAdder;

/** {@link UserTimeBreakdown} while it grows. Thread-safe. */
final class UserTimeCounts {

  private int running;
  private double users;

  /** Up to when the time of users is counted. */
  private long counted;

  private final DoubleAdder thinking = new DoubleAdder();
  private final DoubleAdder requesting = new DoubleAdder();
  private final DoubleAdder computing = new DoubleAdder();
  private final DoubleAdder lagging = new DoubleAdder();

  synchronized void userStarted(long now) {
    countUpTo(now);
    running++;
  }

  synchronized void userEnded(long now) {
    countUpTo(now);
    running--;
  }

  /** Threads read the clock before they come here: the time may be before the one counted last. */
  private void countUpTo(long now) {
    users += (double) running * (now - counted);
    counted = now;
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

  private synchronized double users(long now) {
    countUpTo(now);
    return users;
  }
}
