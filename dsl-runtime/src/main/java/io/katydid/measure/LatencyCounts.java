package io.katydid.measure;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * How many times each duration was measured, while the measuring goes on. Counts only grow; a
 * reader copies them and subtracts what it read before.
 *
 * <p>The buckets are those of an HdrHistogram of three digits: exact below 2048 ns, and 1024 to
 * each power of two above. They are kept in pages of 128, which exist once they are needed: of many
 * names, each has few latencies, in few of them.
 *
 * <p>Recording is wait-free but for the first record of a page, and thread-safe.
 */
public final class LatencyCounts {

  /** About 73 minutes; longer times are counted as this. */
  static final long LONGEST = (1L << 42) - 1;

  /** Of the buckets of one power of two. */
  private static final int OCTAVE_BITS = 10;

  private static final int OCTAVE = 1 << OCTAVE_BITS;
  private static final int PAGE_BITS = 7;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final int PAGES = 33 << (OCTAVE_BITS - PAGE_BITS);

  private final AtomicReferenceArray<@Nullable AtomicLongArray> pages =
      new AtomicReferenceArray<>(PAGES);
  private final AtomicLong sum = new AtomicLong();
  private final AtomicLong max = new AtomicLong();

  /** Counts a time; one that is negative counts as 0. */
  public void record(long nanos) {
    record(nanos, 1);
  }

  /** Counts a time as often as it was measured. */
  void record(long nanos, long times) {
    long value = Math.clamp(nanos, 0L, LONGEST);
    int shift = shift(value);
    int bucket = (shift << OCTAVE_BITS) + (int) (value >>> shift);
    page(bucket >>> PAGE_BITS).getAndAdd(bucket & (PAGE_SIZE - 1), times);
    sum.getAndAdd(value * times);
    if (value > max.get()) {
      max.accumulateAndGet(value, Math::max);
    }
  }

  /** The number of low bits that a bucket of this value does not tell apart. */
  private static int shift(long value) {
    return 63 - OCTAVE_BITS - Long.numberOfLeadingZeros(value | (2 * OCTAVE - 1));
  }

  private AtomicLongArray page(int index) {
    AtomicLongArray page = pages.get(index);
    return page != null ? page : addPage(index);
  }

  private AtomicLongArray addPage(int index) {
    AtomicLongArray page = new AtomicLongArray(PAGE_SIZE);
    AtomicLongArray earlier = pages.compareAndExchange(index, null, page);
    return earlier == null ? page : earlier;
  }

  /** The lowest value of a bucket. */
  private static long lowest(int bucket) {
    int octave = bucket >>> OCTAVE_BITS;
    int position = bucket & (OCTAVE - 1);
    return octave == 0 ? position : (long) (OCTAVE + position) << (octave - 1);
  }

  /** The highest value of the bucket with this value. */
  static long highestIn(long value) {
    int shift = shift(value);
    return (((value >>> shift) + 1) << shift) - 1;
  }

  /** The longest time so far. */
  long max() {
    return max.get();
  }

  /** A copy of the counts as they are now; its sum may have overflowed. */
  public CumulativeHistogram read() {
    Buckets reading = new Buckets(0);
    for (int index = 0; index < PAGES; index++) {
      AtomicLongArray page = pages.get(index);
      for (int position = 0; page != null && position < PAGE_SIZE; position++) {
        reading.add(lowest((index << PAGE_BITS) + position), page.get(position));
      }
    }
    return reading.reading(sum.get(), max.get());
  }
}
