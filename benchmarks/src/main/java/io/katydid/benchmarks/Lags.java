package io.katydid.benchmarks;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How late each of a number of moments was by an even schedule, which begins so that the most
 * punctual one is not late at all.
 */
final class Lags {

  private final long[] nanos;

  private Lags(long[] nanos) {
    this.nanos = nanos;
  }

  /** Those of moments that were to be at this rate per second. */
  static Lags of(long[] moments, double perSecond) {
    long[] offsets =
        IntStream.range(0, moments.length)
            .mapToLong(k -> moments[k] - Math.round(k * (1e9 / perSecond)))
            .toArray();
    long start = Arrays.stream(offsets).min().orElse(0);
    return new Lags(Arrays.stream(offsets).map(offset -> offset - start).toArray());
  }

  /** In nanoseconds, in the order of the moments. */
  long[] nanos() {
    return nanos.clone();
  }

  /** Without the first so many. */
  Lags without(int first) {
    return new Lags(Arrays.copyOfRange(nanos, Math.min(first, nanos.length), nanos.length));
  }

  /** The percentile, in milliseconds. */
  double millis(double percent) {
    long[] sorted = nanos();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / 1e6;
  }

  /**
   * How far the rate was from what it was to be, at most, over any time of this length that begins
   * with one of the moments and ends before the last: a part of the rate.
   */
  static double worstRate(long[] moments, double perSecond, double seconds) {
    double due = perSecond * seconds;
    long length = Math.round(seconds * 1e9);
    double worst = 0;
    int end = 0;
    for (int begin = 0; begin < moments.length; begin++) {
      while (end < moments.length && moments[end] < moments[begin] + length) {
        end++;
      }
      if (end == moments.length) {
        return worst;
      }
      worst = Math.max(worst, Math.abs(end - begin - due) / due);
    }
    return worst;
  }
}
