package io.katydid.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Adds up many distributions at once: each of their buckets is touched once, however many there
 * are. Keeps an array of all buckets for that, and may be used for one sum after the other. Not
 * thread-safe.
 */
final class DistributionSum {

  private final long[] counts = new long[LatencyCounts.BUCKETS];

  /** A bit for each bucket that is not empty. */
  private final long[] filled = new long[(LatencyCounts.BUCKETS >>> 6) + 1];

  private double sum;
  private long max;

  /** Those that these have, together. */
  <T> Distribution of(List<T> parts, Function<T, Distribution> times) {
    Distribution only = Distribution.EMPTY;
    boolean several = false;
    for (T part : parts) {
      Distribution next = times.apply(part);
      if (next.count() > 0) {
        if (several) {
          add(next);
        } else if (only.count() > 0) {
          several = true;
          add(only);
          add(next);
        } else {
          only = next;
        }
      }
    }
    return several ? take() : only;
  }

  private void add(Distribution times) {
    times.addTo(counts, filled);
    sum += times.sum();
    max = Math.max(max, times.max());
  }

  private int size() {
    int size = 0;
    for (long word : filled) {
      size += Long.bitCount(word);
    }
    return size;
  }

  private Distribution take() {
    Buckets all = new Buckets(size());
    for (int word = 0; word < filled.length; word++) {
      for (long bits = filled[word]; bits != 0; bits &= bits - 1) {
        int bucket = (word << 6) + Long.numberOfTrailingZeros(bits);
        all.add(LatencyCounts.lowest(bucket), counts[bucket]);
        counts[bucket] = 0;
      }
    }
    Distribution total = all.distribution(sum, max);
    Arrays.fill(filled, 0);
    sum = 0;
    max = 0;
    return total;
  }
}
