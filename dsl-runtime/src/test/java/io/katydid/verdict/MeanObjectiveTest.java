package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeanObjectiveTest {

  @ParameterizedTest
  @CsvSource({
    "mean < 20ms, 10_000_001, 29_999_999, FAIL",
    "mean <= 20ms, 10_000_001, 29_999_999, PASS",
    "mean < 20ms, 10_000_000, 29_999_999, PASS",
    "mean <= 20ms, 10_000_001, 30_000_000, FAIL",
  })
  void mean_besideTheLimit_isExact(String objective, String a, String b, Outcome outcome) {
    Measured measured = Measured.of(0, nanos(a), nanos(b));
    assertThat(measured.judge(objective).outcome()).isEqualTo(outcome);
  }

  @Test
  void mean_someFailed_isOfThoseThatSucceeded() {
    Judgement judgement = Measured.of(8, 10 * MS, 20 * MS).judge("mean < 20ms");
    assertThat(judgement.isPass()).isTrue();
    assertThat(judgement.observed()).isEqualTo("15ms");
    assertThat(judgement.samples()).isEqualTo(2);
    assertThat(judgement.explanation())
        .isEqualTo(
            "the mean response time of 2 requests that succeeded is 15ms,"
                + " allowed is less than 20ms");
  }

  @Test
  void mean_noneSucceeded_fails() {
    Judgement judgement = Measured.of(1_200).judge("mean < 1h");
    assertThat(judgement.isPass()).isFalse();
    assertThat(judgement.observed()).isEqualTo("none succeeded");
    assertThat(judgement.explanation())
        .isEqualTo("there is no mean response time, as all 1,200 requests failed");
  }

  private static long nanos(String text) {
    return Long.parseLong(text.replace("_", ""));
  }
}
