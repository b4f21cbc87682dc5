package io.katydid.measure;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many times each duration was measured, while the measuring goes on. Counts only grow; a
 * reader copies them and subtracts what it read before.
 *
 * <p>The buckets are those of an HdrHistogram of three digits: exact below 2048 ns, and 1024 to
 * each power of two above. They are kept in pages of 128, which exist once they are needed: of many
 * names, each has few latencies, in few of them. What was never recorded takes next to no memory.
 *
 * <p>One thread at a time records, while any thread reads: the one that records next must see what
 * was recorded last, as by a lock.
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

  /** How many buckets there are. */
  static final int BUCKETS = PAGES << PAGE_BITS;

  /** Of a page, after its counts: the sum of its times, and the longest of them. */
  private static final int SUM = PAGE_SIZE;

  private static final int MAX = PAGE_SIZE + 1;

  private static final int MOST_ATTEMPTS = 10;

  private volatile @Nullable AtomicReferenceArray<@Nullable Counts> pages;

  /** Counts a time; one that is negative counts as 0. */
  public void record(long nanos) {
    record(nanos, 1);
  }

  /** Counts a time as often as it was measured. */
  void record(long nanos, long times) {
    long value = Math.clamp(nanos, 0L, LONGEST);
    int bucket = bucket(value);
    Counts page = page(bucket >>> PAGE_BITS);
    page.add(bucket & (PAGE_SIZE - 1), times);
    page.add(SUM, value * times);
    page.raise(MAX, value);
  }

  /** The number of the bucket of a value. */
  static int bucket(long value) {
    int shift = shift(value);
    return (shift << OCTAVE_BITS) + (int) (value >>> shift);
  }

  /** The number of low bits that a bucket of this value does not tell apart. */
  private static int shift(long value) {
    return 63 - OCTAVE_BITS - Long.numberOfLeadingZeros(value | (2 * OCTAVE - 1));
  }

  private Counts page(int index) {
    AtomicReferenceArray<@Nullable Counts> known = pages;
    Counts page = known == null ? null : known.getPlain(index);
    return page != null ? page : addPage(index);
  }

  private Counts addPage(int index) {
    AtomicReferenceArray<@Nullable Counts> known = pages;
    AtomicReferenceArray<@Nullable Counts> all =
        known == null ? new AtomicReferenceArray<>(PAGES) : known;
    Counts page = new Counts(PAGE_SIZE + 2);
    all.set(index, page);
    pages = all;
    return page;
  }

  /** The lowest value of a bucket. */
  static long lowest(int bucket) {
    int octave = bucket >>> OCTAVE_BITS;
    int position = bucket & (OCTAVE - 1);
    return octave == 0 ? position : (long) (OCTAVE + position) << (octave - 1);
  }

  /** The highest value of the bucket with this value. */
  static long highestIn(long value) {
    int shift = shift(value);
    return (((value >>> shift) + 1) << shift) - 1;
  }

  /** A copy of the counts as they are now; its sum may have overflowed. */
  public CumulativeHistogram read() {
    AtomicReferenceArray<@Nullable Counts> known = pages;
    if (known == null) {
      return CumulativeHistogram.EMPTY;
    }
    Buckets reading = new Buckets(0);
    long[] counts = new long[PAGE_SIZE];
    long sum = 0;
    long max = 0;
    for (int index = 0; index < PAGES; index++) {
      Counts page = known.get(index);
      if (page != null) {
        sum += copy(page, counts);
        addBuckets(counts, index << PAGE_BITS, reading);
        max = Math.max(max, page.get(MAX));
      }
    }
    return reading.reading(sum, max);
  }

  private static void addBuckets(long[] counts, int first, Buckets reading) {
    for (int position = 0; position < PAGE_SIZE; position++) {
      reading.add(lowest(first + position), counts[position]);
    }
  }

  /**
   * Copies the counts of a page, and returns their sum. Where times were recorded meanwhile, as
   * this thread was stopped, it is done again: a sum of times that are in no bucket would be lost
   * if none is recorded after them.
   */
  private static long copy(Counts page, long[] counts) {
    long sum = page.get(SUM);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      for (int position = 0; position < PAGE_SIZE; position++) {
        counts[position] = page.get(position);
      }
      long after = page.get(SUM);
      if (after == sum) {
        return sum;
      }
      sum = after;
    }
    return sum;
  }

  /** What was counted by those that these parts have, together. */
  static <T> CumulativeHistogram read(List<T> parts, Function<T, LatencyCounts> times) {
    return parts.stream()
        .map(part -> times.apply(part).read())
        .reduce(CumulativeHistogram.EMPTY, CumulativeHistogram::plus);
  }
}
