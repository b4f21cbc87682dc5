package io.katydid.store;

import io.katydid.measure.Distribution;
import io.katydid.measure.DistributionSum;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Adds up distributions that have a key, such as the phase of requests that was timed. Not
 * thread-safe.
 */
final class TimesByKey<K> {

  private final TimesReader reader;
  private final Function<PayloadReader, K> key;
  private final Map<K, DistributionSum> sums;

  /** Of which there was any since they were taken last. */
  private final Set<K> had;

  /**
   * None as yet.
   *
   * @param key reads it
   * @param sums an empty map
   * @param had an empty set
   */
  TimesByKey(
      TimesReader reader,
      Function<PayloadReader, K> key,
      Map<K, DistributionSum> sums,
      Set<K> had) {
    this.reader = reader;
    this.key = key;
    this.sums = sums;
    this.had = had;
  }

  /** Reads the next list of them. */
  void add(PayloadReader in) {
    for (int left = in.size(); left > 0; left--) {
      K next = key.apply(in);
      had.add(next);
      reader.addTo(sums.computeIfAbsent(next, unused -> new DistributionSum()), in);
    }
  }

  /** Moves the sums to a map. */
  Map<K, Distribution> take(Map<K, Distribution> into) {
    sums.forEach((each, sum) -> {
      if (had.contains(each)) {
        into.put(each, sum.take());
      }
    });
    had.clear();
    return into;
  }
}
