package io.katydid.measure;

/**
 * What was added to a counter of user code in a window.
 *
 * @param name of the counter
 * @param sum all of it
 * @param drained how much of it was added after the load had ended
 */
public record CounterSnapshot(String name, long sum, long drained) {

  /** What was added while load was offered. */
  public long inTime() {
    return sum - drained;
  }

  /** What was added after an earlier reading of the same counter. */
  CounterSnapshot minus(CounterSnapshot earlier) {
    return new CounterSnapshot(name, sum - earlier.sum, drained - earlier.drained);
  }

  /** This and that of the same name together. */
  CounterSnapshot plus(CounterSnapshot other) {
    return new CounterSnapshot(name, sum + other.sum, drained + other.drained);
  }
}
