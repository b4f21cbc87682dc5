package io.katydid;

import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.Snapshot;

/**
 * What user code added to a counter, by {@link io.katydid.api.Measure#count}.
 *
 * @param name of the counter
 * @param sum all that was added after the warm-up
 * @param perSecond how much of it was added per second while load was offered
 */
public record CounterResult(String name, long sum, double perSecond) {

  static CounterResult of(CounterSnapshot counter, Snapshot kept) {
    return new CounterResult(counter.name(), counter.sum(), kept.perSecond(counter.inTime()));
  }
}
