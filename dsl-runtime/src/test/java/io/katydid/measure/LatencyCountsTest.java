package io.katydid.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyCountsTest {

  private final LatencyCounts counts = new LatencyCounts();

  private Distribution distribution() {
    return counts.read().since(CumulativeHistogram.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1023, 1024, 2047})
  void record_below2048_isExact(long nanos) {
    counts.record(nanos);
    assertThat(distribution().percentile(50)).isEqualTo(nanos);
  }

  @Test
  void record_edgesOfEveryBucketSize_readsAnHdrHistogramDoes() {
    for (int bit = 1; bit < 42; bit++) {
      for (long value : new long[] {(1L << bit) - 1, 1L << bit, (1L << bit) + 1}) {
        LatencyCounts one = new LatencyCounts();
        one.record(value);
        one.record(LatencyCounts.LONGEST);
        Histogram reference = new Histogram(1, LatencyCounts.LONGEST, 3);
        reference.recordValue(value);
        reference.recordValue(LatencyCounts.LONGEST);
        assertThat(one.read().since(CumulativeHistogram.EMPTY).percentile(50))
            .as("%d", value)
            .isEqualTo(reference.getValueAtPercentile(50));
      }
    }
  }

  @Test
  void record_manyValues_agreesWithTheSortedValues() {
    SplittableRandom random = new SplittableRandom(1);
    long[] values = random.doubles(10_000).mapToLong(u -> Math.round(1e6 * -Math.log(u))).toArray();
    Arrays.stream(values).forEach(counts::record);
    Arrays.sort(values);
    for (double percent : new double[] {1, 50, 90, 99, 99.9}) {
      double exact = values[(int) Math.round(percent * values.length / 100) - 1];
      assertThat((double) distribution().percentile(percent))
          .isCloseTo(exact, within(exact * 0.001));
    }
    assertThat(distribution().max()).isEqualTo(values[values.length - 1]);
    assertThat(distribution().percentile(100)).isEqualTo(values[values.length - 1]);
    assertThat(distribution().mean())
        .isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MAX_VALUE, LatencyCounts.LONGEST + 1})
  void record_longerThanTheLongest_isCountedAsTheLongest(long nanos) {
    counts.record(nanos);
    assertThat(distribution().max()).isEqualTo(LatencyCounts.LONGEST);
  }

  @Test
  void record_negative_isCountedAsZero() {
    counts.record(-5);
    assertThat(distribution().count()).isEqualTo(1);
    assertThat(distribution().max()).isZero();
  }

  @Test
  void since_earlierReading_holdsOnlyWhatCameAfter() {
    counts.record(1_000_000);
    counts.record(5_000_000);
    CumulativeHistogram earlier = counts.read();
    counts.record(2_000_000);
    counts.record(1_000_000);
    Distribution later = counts.read().since(earlier);
    assertThat(later.count()).isEqualTo(2);
    assertThat(later.mean()).isEqualTo(1_500_000);
    assertThat((double) later.max()).isCloseTo(2_000_000, within(2_000.0));
  }

  @Test
  void plus_sumsBeyondALong_haveTheirMean() {
    Distribution all = Distribution.EMPTY;
    CumulativeHistogram earlier = CumulativeHistogram.EMPTY;
    for (int i = 0; i < 5; i++) {
      counts.record(LatencyCounts.LONGEST, 1L << 20);
      CumulativeHistogram now = counts.read();
      all = all.plus(now.since(earlier));
      earlier = now;
    }
    assertThat(all.count()).isEqualTo(5L << 20);
    assertThat(all.mean()).isCloseTo(LatencyCounts.LONGEST, withinPercentage(1e-9));
  }

  @Test
  void read_whileAThreadRecords_hasEachTimeInOneWindow() throws InterruptedException {
    SplittableRandom random = new SplittableRandom(1);
    Thread writer =
        Thread.startVirtualThread(() -> random.longs(200_000, 0, 1L << 30).forEach(counts::record));
    long read = 0;
    CumulativeHistogram earlier = CumulativeHistogram.EMPTY;
    for (int i = 0; i < 50; i++) {
      CumulativeHistogram now = counts.read();
      read += now.since(earlier).count();
      earlier = now;
    }
    writer.join();
    assertThat(read + counts.read().since(earlier).count()).isEqualTo(200_000);
  }
}
