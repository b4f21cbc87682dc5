package io.katydid.benchmarks.capacity;

import io.katydid.api.Arrivals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.random.RandomGenerator;

/**
 * A simulated target: so many slots, and one line of requests that wait for them.
 *
 * @param slots how many requests are served at once
 * @param serviceSeconds how long a slot takes, on average
 * @param exponential whether that is an average; or the same for each request
 * @param arrivals how requests arrive
 */
record Queue(int slots, double serviceSeconds, boolean exponential, Arrivals arrivals) {

  /** A request, in nanoseconds from the start. */
  record Served(long arrival, long end) {}

  /** The rate that the slots serve when all are always busy. */
  double limit() {
    return slots / serviceSeconds;
  }

  /** The requests that arrive in this time at an idle target, in the order of their ends. */
  List<Served> serve(double perSecond, double seconds, RandomGenerator random) {
    List<Served> served = new ArrayList<>();
    PriorityQueue<Double> free = new PriorityQueue<>();
    for (int slot = 0; slot < slots; slot++) {
      free.add(0.0);
    }
    double now = 0;
    while ((now += between(random) / perSecond) < seconds) {
      double end = Math.max(now, free.remove()) + service(random);
      free.add(end);
      served.add(new Served(nanos(now), nanos(end)));
    }
    served.sort(Comparator.comparingLong(Served::end));
    return served;
  }

  private double between(RandomGenerator random) {
    return arrivals == Arrivals.EVEN ? 1 : random.nextExponential();
  }

  private double service(RandomGenerator random) {
    return serviceSeconds * (exponential ? random.nextExponential() : 1);
  }

  private static long nanos(double seconds) {
    return Math.round(seconds * 1e9);
  }
}
