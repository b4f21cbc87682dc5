package io.katydid.measure;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@link UserTimeBreakdown} while it grows. Thread-safe. */
final class UserTimeCounts {

  private final Stripes stripes;
  private final Set<RequestClock> requests = ConcurrentHashMap.newKeySet();
  private double requestsOfEnded;
  private volatile int running;
  private double users;

  /** Up to when the time of users is counted. */
  private long counted;

  UserTimeCounts(Stripes stripes) {
    this.stripes = stripes;
  }

  synchronized void userStarted(long now) {
    countUpTo(now);
    running++;
  }

  synchronized void userEnded(long now) {
    countUpTo(now);
    running--;
  }

  /** How many have started, and not ended. */
  int running() {
    return running;
  }

  /** Threads read the clock before they come here: the time may be before the one counted last. */
  private void countUpTo(long now) {
    users += (double) running * (now - counted);
    counted = now;
  }

  /** As {@link Recorder#spent}. */
  void spent(UserTimeBreakdown time, long punctual) {
    try (Stripe stripe = stripes.hold()) {
      stripe.counts.addDouble(Stripe.THINKING, time.thinking());
      stripe.counts.addDouble(Stripe.REQUESTING, time.requesting());
      stripe.counts.addDouble(Stripe.COMPUTING, time.computing());
      stripe.counts.addDouble(Stripe.LAGGING, time.lagging());
      stripe.generatorLag.record(0, punctual);
    }
  }

  /** One for a user of whom there was none; whose time is that of requests. */
  RequestClock requestClock(boolean running) {
    RequestClock clock = new RequestClock(running);
    requests.add(clock);
    return clock;
  }

  /** The time of all of these. */
  private synchronized double requesting(long now) {
    double open = 0;
    for (Iterator<RequestClock> each = requests.iterator(); each.hasNext(); ) {
      RequestClock clock = each.next();
      if (clock.hasEnded()) {
        each.remove();
        requestsOfEnded += clock.nanos(now);
      } else {
        open += clock.nanos(now);
      }
    }
    return requestsOfEnded + open;
  }

  /** What it is now; those who run are taken to end now. */
  UserTimeBreakdown read(long now) {
    return new UserTimeBreakdown(
        users(now),
        stripes.sumOfDoubles(Stripe.THINKING),
        stripes.sumOfDoubles(Stripe.REQUESTING) + requesting(now),
        stripes.sumOfDoubles(Stripe.COMPUTING),
        stripes.sumOfDoubles(Stripe.LAGGING));
  }

  /** The time that users have existed, in nanoseconds, summed over the users. */
  synchronized double users(long now) {
    countUpTo(now);
    return users;
  }
}
