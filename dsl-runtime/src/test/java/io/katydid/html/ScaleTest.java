package io.katydid.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.text.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  private static final double MS = 1e6;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0    | 0/s ",
        "0.4  | 0/s, 0.2/s, 0.4/s",
        "7    | 0/s, 5/s, 10/s",
        "1000 | 0/s, 500/s, 1,000/s",
        "1201 | 0/s, 500/s, 1,000/s, 1,500/s",
      })
  void linear_anyHighest_hasRoundTicksUpToIt(double highest, String ticks) {
    assertThat(String.join(", ", labels(Scale.linear(highest, Figures::rate))))
        .startsWith(ticks.strip());
  }

  @Test
  void linear_nothing_isMarkedByDifferentTexts() {
    assertThat(labels(Scale.linear(0, Figures::ratio))).containsExactly("0%", "50%", "100%");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0, 1", "1 | 0, 1", "2 | 0, 1, 2", "7 | 0, 5, 10"})
  void counts_few_areMarkedByWholeNumbers(double highest, String ticks) {
    assertThat(String.join(", ", labels(Scale.counts(highest)))).isEqualTo(ticks);
  }

  @Test
  void linear_value_isInProportion() {
    assertThat(Scale.linear(1000, Figures::rate).at(250)).isCloseTo(0.25, within(1e-9));
    assertThat(Scale.linear(1000, Figures::rate).at(9999)).isEqualTo(1);
  }

  @Test
  void times_twoDecades_areMarkedAt1And2And5() {
    assertThat(labels(Scale.times(0.9 * MS, 60 * MS)))
        .containsExactly("1ms", "2ms", "5ms", "10ms", "20ms", "50ms");
  }

  @Test
  void times_manyDecades_areMarkedAtPowersOfTen() {
    assertThat(labels(Scale.times(0.9 * MS, 20_000 * MS)))
        .containsExactly("1ms", "10ms", "100ms", "1s", "10s");
  }

  @Test
  void times_value_isByItsLogarithm() {
    Scale scale = Scale.times(MS, 100 * MS);
    assertThat(scale.at(10 * MS)).isCloseTo(0.5, within(1e-9));
    assertThat(scale.at(0)).isZero();
  }

  @Test
  void times_allAlike_areInRange() {
    assertThat(Scale.times(MS, MS).at(MS)).isZero();
  }

  @Test
  void percentiles_eachNine_isAsWideAsTheOneBefore() {
    Scale scale = Scale.percentiles(99.9);
    assertThat(scale.at(90)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(scale.at(99)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(labels(scale)).containsExactly("p50", "p75", "p90", "p95", "p99", "p99.9");
  }

  @Test
  void percent_ofTheTailOfAPercentile_isThatPercentile() {
    assertThat(Scale.percent(Scale.tail(99.5))).isCloseTo(99.5, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"5, 5s", "40, 40s", "60, 1m", "3600, 1h", "86400, 24h"})
  void seconds_anyLength_haveFewTicks(double length, String last) {
    List<String> labels = labels(Scale.seconds(length));
    assertThat(labels).hasSizeBetween(4, 9).startsWith("0s");
    assertThat(labels.getLast()).isEqualTo(last);
  }

  private static List<String> labels(Scale scale) {
    return scale.ticks().stream().map(Scale.Tick::label).toList();
  }
}
