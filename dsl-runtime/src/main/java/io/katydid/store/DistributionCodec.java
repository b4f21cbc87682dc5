package io.katydid.store;

import io.katydid.measure.Distribution;

/**
 * A distribution. Of few times, each is written, by how many buckets it is behind the one before:
 * most are alone in their bucket, and take a byte. Of many, each bucket that is not empty is, and
 * then how many times are in each.
 */
final class DistributionCodec {

  /** In the lowest bit of what a distribution begins with, if it has the count of each bucket. */
  static final int COUNTED = 1;

  private DistributionCodec() {}

  static void write(PayloadWriter out, Distribution times) {
    int size = times.buckets();
    if (size == 0) {
      out.number(0);
      return;
    }
    if (areFew(times)) {
      out.number(times.count() << 1);
      writeEach(out, times);
    } else {
      out.number(((long) size << 1) | COUNTED);
      writeCounted(out, times);
    }
    out.real(times.sum());
    out.signed(times.max() - Distribution.lowestIn(times.bucket(size - 1)));
  }

  /** Whether there are at most two for each bucket. */
  private static boolean areFew(Distribution times) {
    long left = 2L * times.buckets();
    for (int i = 0; i < times.buckets() && left >= 0; i++) {
      left -= Math.min(times.countOf(i), left + 1);
    }
    return left >= 0;
  }

  private static void writeEach(PayloadWriter out, Distribution times) {
    int last = 0;
    for (int i = 0; i < times.buckets(); i++) {
      for (long left = times.countOf(i); left > 0; left--) {
        out.step(times.bucket(i) - last);
        last = times.bucket(i);
      }
    }
  }

  private static void writeCounted(PayloadWriter out, Distribution times) {
    int last = 0;
    for (int i = 0; i < times.buckets(); i++) {
      out.step(times.bucket(i) - last);
      last = times.bucket(i);
    }
    for (int i = 0; i < times.buckets(); i++) {
      out.number(times.countOf(i));
    }
  }

  static Distribution read(PayloadReader in) {
    return new TimesReader().read(in);
  }
}
