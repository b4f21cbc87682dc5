package io.katydid.benchmarks.capacity;

/**
 * Response times of the queue M/M/c in its steady state (Erlang, "Solution of some problems in the
 * theory of probabilities of significance in automatic telephone exchanges", 1917; Gross, Shortle,
 * Thompson and Harris, "Fundamentals of Queueing Theory", 2008, section 2.3).
 *
 * @param slots how many requests are served at once
 * @param served how many requests a slot serves per second
 */
record ErlangC(int slots, double served) {

  /** The probability that a request that arrives has to wait; below the slots' total rate. */
  double waits(double arrivalRate) {
    double load = arrivalRate / served;
    double blocked = 1;
    for (int slot = 1; slot <= slots; slot++) {
      blocked = load * blocked / (slot + load * blocked);
    }
    return blocked / (1 - load / slots * (1 - blocked));
  }

  /** The probability that a request takes longer, from its arrival to its end. */
  double exceeds(double seconds, double arrivalRate) {
    double waits = waits(arrivalRate);
    double spare = slots * served - arrivalRate;
    double service = Math.exp(-served * seconds);
    if (Math.abs(spare - served) < 1e-9 * served) {
      return service * (1 + waits * served * seconds);
    }
    double both = (spare * service - served * Math.exp(-spare * seconds)) / (spare - served);
    return (1 - waits) * service + waits * both;
  }

  /** The arrival rate at which this share of the requests takes longer. */
  double capacity(double seconds, double share) {
    double low = 0;
    double high = slots * served;
    while (high - low > 1e-9 * high) {
      double middle = (low + high) / 2;
      if (exceeds(seconds, middle) > share) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
