package io.katydid.measure;

import java.util.concurrent.atomic.LongAdder;

/** What user code adds to under one name. Thread-safe. */
final class Counter {

  private final LongAdder sum = new LongAdder();
  private final LongAdder drained = new LongAdder();

  /**
   * Adds an amount.
   *
   * @param late whether the load had ended
   */
  void add(long amount, boolean late) {
    sum.add(amount);
    if (late) {
      drained.add(amount);
    }
  }

  /** What was added until now. */
  CounterSnapshot read(String name) {
    long late = drained.sum();
    return new CounterSnapshot(name, sum.sum(), late);
  }
}
