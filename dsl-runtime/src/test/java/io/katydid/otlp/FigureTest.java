package io.katydid.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.measure.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

  @ParameterizedTest
  @CsvSource({"1, -1", "2, 255", "0.5, -257", "1.0001, 0", "8, 767", "536870912, 7423"})
  void bucket_ofAPowerOfTwo_isTheOneThatItEnds(double seconds, int bucket) {
    assertThat(Figure.Times.bucket(seconds)).isEqualTo(bucket);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 3e-6, 0.0123, 0.99999, 1.5, 4321})
  void bucket_ofAnyTime_holdsIt(double seconds) {
    int bucket = Figure.Times.bucket(seconds);

    assertThat(seconds)
        .isGreaterThan(Math.pow(2, bucket / 256.0) * (1 - 1e-12))
        .isLessThanOrEqualTo(Math.pow(2, (bucket + 1) / 256.0) * (1 + 1e-12));
  }

  @Test
  void times_always_haveTheCountTheSumAndTheMaximumOfADistribution() {
    Figure.Times times = Figure.Times.of(Distribution.of(0, 1_000_000, 1_000_001, 2_345_678_901L));

    assertThat(times.count()).isEqualTo(4);
    assertThat(times.zeros()).isEqualTo(1);
    assertThat(times.sum()).isEqualTo(2.347678902);
    assertThat(times.max()).isEqualTo(2.345678901);
    assertThat(times.min()).isZero();
    assertThat(times.buckets().values()).containsExactly(2L, 1L);
    assertThat(times.counts()).hasSize(times.buckets().lastKey() - times.buckets().firstKey() + 1);
  }

  @Test
  void percentile_readFromBuckets_isAtMostTheWidthOfABucketAbove() {
    long[] nanos = new long[10_000];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = (i + 1) * 123_457L;
    }
    Distribution exact = Distribution.of(nanos);
    Figure.Times times = Figure.Times.of(exact);
    long rank = 0;
    int bucket = times.buckets().firstKey() - 1;
    while (rank < 9900) {
      bucket++;
      rank += times.buckets().getOrDefault(bucket, 0L);
    }

    double p99 = Math.pow(2, (bucket + 1) / 256.0);
    assertThat(p99 / (exact.percentile(99) / 1e9)).isBetween(1.0, 1.0028);
  }

  @Test
  void since_anEarlierMoment_isWhatWasAdded() {
    Distribution before = Distribution.of(0, 1_000_000, 5_000_000);
    Distribution added = Distribution.of(5_000_000, 7_000_000);
    Figure.Times since = Figure.Times.of(before.plus(added)).since(Figure.Times.of(before));

    assertThat(since.count()).isEqualTo(2);
    assertThat(since.zeros()).isZero();
    assertThat(since.sum()).isCloseTo(0.012, within(1e-12));
    assertThat(since.buckets()).isEqualTo(Figure.Times.of(added).buckets());
    assertThat(since.max()).isNaN();
    assertThat(Figure.Times.of(before).since(Figure.Times.of(before)).counts()).isEmpty();
  }

  /** A collector takes a count that shrinks for a restart, and one below 0 for a very large one. */
  @Test
  void since_longerTimesCame_hasNoCountThatShrank() {
    for (long nanos = 1_000_000; nanos < 2_000_000; nanos += 997) {
      Distribution before = Distribution.of(nanos);
      Distribution added = Distribution.of(10 * nanos);
      Figure.Times since = Figure.Times.of(before.plus(added)).since(Figure.Times.of(before));

      assertThat(since.buckets()).isEqualTo(Figure.Times.of(added).buckets());
    }
  }
}
