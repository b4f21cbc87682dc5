package io.katydid.store;

import io.katydid.measure.Distribution;
import io.katydid.measure.DistributionSum;

/**
 * A distribution: the buckets that are not empty, each by how far it is from the one before,
 * doubled, and one more if its count follows. The count of most is 1, and does not follow.
 */
final class DistributionCodec {

  private DistributionCodec() {}

  static void write(PayloadWriter out, Distribution times) {
    int size = times.buckets();
    out.number(size);
    int last = 0;
    for (int i = 0; i < size; i++) {
      int gap = times.bucket(i) - last;
      long count = times.countOf(i);
      out.number((gap << 1) | (count == 1 ? 0 : 1));
      if (count != 1) {
        out.number(count);
      }
      last = times.bucket(i);
    }
    if (size > 0) {
      out.real(times.sum());
      out.signed(times.max() - Distribution.lowestIn(last));
    }
  }

  static Distribution read(PayloadReader in) {
    int size = in.size();
    if (size == 0) {
      return Distribution.EMPTY;
    }
    int[] buckets = new int[size];
    long[] counts = new long[size];
    int last = 0;
    for (int i = 0; i < size; i++) {
      int gap = in.integer();
      last += gap >>> 1;
      buckets[i] = last;
      counts[i] = (gap & 1) == 0 ? 1 : in.number();
    }
    double sum = in.real();
    return Distribution.ofBuckets(buckets, counts, sum, in.signed() + Distribution.lowestIn(last));
  }

  /** Adds one to a sum, without a distribution of its own. */
  static void addTo(DistributionSum sum, PayloadReader in) {
    int size = in.size();
    if (size == 0) {
      return;
    }
    int bucket = 0;
    for (int i = 0; i < size; i++) {
      int gap = in.integer();
      if (i > 0 && gap >>> 1 == 0) {
        throw new IllegalArgumentException("bucket %d after itself".formatted(bucket));
      }
      bucket += gap >>> 1;
      sum.add(bucket, (gap & 1) == 0 ? 1 : in.number());
    }
    sum.addTotals(in.real(), in.signed() + Distribution.lowestIn(bucket));
  }
}
