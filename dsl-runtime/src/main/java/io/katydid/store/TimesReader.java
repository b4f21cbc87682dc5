package io.katydid.store;

import io.katydid.measure.Distribution;
import io.katydid.measure.DistributionSum;
import java.util.Arrays;

/**
 * Reads what {@link DistributionCodec} writes, one after the other. What a controller does most is
 * this: the numbers of all buckets are decoded, and then a time is added to each, in two short
 * loops. Not thread-safe.
 */
final class TimesReader {

  private static final int[] NONE = {};

  /** Of the distribution that is read, in ascending order; longer than there are. */
  private int[] buckets = NONE;

  /** The next one. */
  Distribution read(PayloadReader in) {
    long head = in.number();
    int size = readBuckets(head, in);
    int[] distinct = new int[size];
    long[] counts = new long[size];
    int last = -1;
    for (int i = 0; i < size; i++) {
      if (last < 0 || buckets[i] != distinct[last]) {
        distinct[++last] = buckets[i];
      }
      counts[last] += times(head, in);
    }
    return size == 0
        ? Distribution.EMPTY
        : Distribution.ofBuckets(
            Arrays.copyOf(distinct, last + 1),
            Arrays.copyOf(counts, last + 1),
            in.real(),
            in.signed() + Distribution.lowestIn(distinct[last]));
  }

  /** Adds the next one to a sum, without a distribution of its own. */
  void addTo(DistributionSum sum, PayloadReader in) {
    long head = in.number();
    int size = readBuckets(head, in);
    if (size == 0) {
      return;
    }
    if (isCounted(head)) {
      for (int i = 0; i < size; i++) {
        sum.add(buckets[i], times(head, in));
      }
    } else {
      sum.addEach(buckets, size);
    }
    sum.addTotals(in.real(), in.signed() + Distribution.lowestIn(buckets[size - 1]));
  }

  private int readBuckets(long head, PayloadReader in) {
    int size = in.size(head >>> 1);
    if (size > buckets.length) {
      buckets = new int[size];
    }
    in.ascending(buckets, size);
    return size;
  }

  private static boolean isCounted(long head) {
    return (head & DistributionCodec.COUNTED) != 0;
  }

  private static long times(long head, PayloadReader in) {
    long times = isCounted(head) ? in.number() : 1;
    if (times < 1) {
      throw new IllegalArgumentException(times + " times in a bucket");
    }
    return times;
  }
}
