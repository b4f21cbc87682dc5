package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfTest {

  private static final int DRAWS = 1_000_000;

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "2, 1",
    "10, 0.5",
    "10, 1",
    "100, 0.99",
    "100, 1.000000001",
    "100, 1.1",
    "50, 2"
  })
  void next_aMillionTimes_isAsFrequentAsItsRankSays(int count, double exponent) {
    Zipf zipf = new Zipf(count, exponent);
    SplittableRandom random = new SplittableRandom(42);
    long[] counts = new long[count];
    for (int i = 0; i < DRAWS; i++) {
      counts[(int) zipf.next(random)]++;
    }

    double sum = IntStream.rangeClosed(1, count).mapToDouble(k -> Math.pow(k, -exponent)).sum();
    double chiSquare = 0;
    for (int k = 1; k <= count; k++) {
      double expected = DRAWS * Math.pow(k, -exponent) / sum;
      chiSquare += Math.pow(counts[k - 1] - expected, 2) / expected;
    }
    assertThat(chiSquare).isLessThan(oneInAMillion(Math.max(1, count - 1)));
  }

  /** What chi-square exceeds once in a million, after Wilson and Hilferty. */
  private static double oneInAMillion(double degrees) {
    double variance = 2 / (9 * degrees);
    return degrees * Math.pow(1 - variance + 4.75 * Math.sqrt(variance), 3);
  }

  @Test
  void next_ofMoreThanAnInt_isWithinTheCount() {
    Zipf zipf = new Zipf(10_000_000_000L, 0.8);
    SplittableRandom random = new SplittableRandom(1);

    assertThat(LongStream.generate(() -> zipf.next(random)).limit(100_000))
        .allMatch(number -> number >= 0 && number < 10_000_000_000L)
        .anyMatch(number -> number > Integer.MAX_VALUE);
  }

  @Test
  void next_sameSeed_isTheSame() {
    Zipf zipf = new Zipf(1_000, 1);
    SplittableRandom one = new SplittableRandom(7);
    SplittableRandom same = new SplittableRandom(7);

    assertThat(LongStream.generate(() -> zipf.next(one)).limit(100))
        .containsExactlyElementsOf(
            LongStream.generate(() -> zipf.next(same)).limit(100).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void count_lessThanOne_isRefused(long count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Zipf(count, 1))
        .withMessage("count must be at least 1, not " + count);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void exponent_notPositive_isRefused(double exponent) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Zipf(10, exponent))
        .withMessage("exponent must be positive, not " + exponent);
  }
}
