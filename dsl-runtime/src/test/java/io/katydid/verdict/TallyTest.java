package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failures <= 0% | 0    | PASS | 0%    | 0 of 10,000 requests failed (0%), allowed is at"
            + " most 0%",
        "failures <= 0% | 1    | FAIL | 0.01% | 1 of 10,000 requests failed (0.01%), allowed is at"
            + " most 0%",
        "failures < 100% | 10000 | FAIL | 100% | 10,000 of 10,000 requests failed (100%), allowed"
            + " is less than 100%",
        "failures < 3   | 2    | PASS | 2     | 2 of 10,000 requests failed, allowed is less than"
            + " 3",
        "failures < 3   | 3    | FAIL | 3     | 3 of 10,000 requests failed, allowed is less than"
            + " 3",
        "failures <= 3  | 3    | PASS | 3     | 3 of 10,000 requests failed, allowed is at most 3",
        "failures <= 3  | 1234 | FAIL | 1,234 | 1,234 of 10,000 requests failed, allowed is at most"
            + " 3",
      })
  void failures_besideTheLimit_areJudgedExactly(
      String objective, int failed, Outcome outcome, String observed, String explanation) {
    Measured measured = Measured.of(failed, times(10_000 - failed, MS).toArray());
    assertThat(measured.judge(objective))
        .isEqualTo(
            new Judgement(
                RequestObjective.parse("", objective),
                outcome,
                observed,
                "",
                10_000,
                Unit.REQUEST,
                explanation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "errors < 100% | 3 | 2   | FAIL | 100% | 3 errors in 2 iterations and in starts and stops"
            + " of users (100%), allowed is less than 100%",
        "errors <= 0  | 0  | 200 | PASS | 0    | 0 errors in 200 iterations, allowed is"
            + " at most 0",
        "errors <= 0  | 1  | 200 | FAIL | 1    | 1 error in 200 iterations, allowed is"
            + " at most 0",
        "errors <= 5  | 3  | 0   | FAIL | no iteration | 3 errors in 0 iterations and in starts and"
            + " stops of users: no iteration ended; let the load last longer than one takes, or"
            + " judge requests, as by \"failures < 1%\"",
        "errors < 50% | 0  | 0   | FAIL | no iteration | 0 errors in 0 iterations: no iteration"
            + " ended; let the load last longer than one takes, or judge requests, as by"
            + " \"failures < 1%\"",
      })
  void errors_besideTheLimit_areJudgedByIterations(
      String objective,
      long errors,
      long iterations,
      Outcome outcome,
      String observed,
      String explanation) {
    Measured measured = Measured.of(0, MS).errors(errors, iterations);
    assertThat(measured.judge(objective))
        .isEqualTo(
            new Judgement(
                RequestObjective.parse("", objective),
                outcome,
                observed,
                "",
                iterations,
                Unit.ITERATION,
                explanation));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failures < 1%  | 2  | PASS         | 0.2% | 0.149% to 0.264% | 40 of 20,000 requests"
            + " failed (0.2%), allowed is less than 1%",
        "failures <= 1% | 20 | FAIL         | 2%   | 1.83% to 2.18%  | 400 of 20,000 requests"
            + " failed (2%), allowed is at most 1%",
        "errors < 1%    | 2  | PASS         | 0.2% | 0.149% to 0.264% | 40 errors in 20,000"
            + " iterations (0.2%), allowed is less than 1%",
        "errors < 1%    | 20 | FAIL         | 2%   | 1.83% to 2.18%  | 400 errors in 20,000"
            + " iterations (2%), allowed is less than 1%",
      })
  void share_clearOfTheLimit_isDecidedByItsInterval(
      String objective,
      int wrong,
      Outcome outcome,
      String observed,
      String interval,
      String explanation) {
    Measured measured = Measured.of(wrong, times(1_000 - wrong, MS).toArray()).errors(wrong, 1_000);
    Judgement judgement = measured.times(20).judge(objective);
    Standing standing = judgement.standing().orElseThrow();
    assertThat(judgement.at(Optional.empty()))
        .isEqualTo(
            new Judgement(
                RequestObjective.parse("", objective),
                outcome,
                observed,
                interval,
                20_000,
                objective.startsWith("errors") ? Unit.ITERATION : Unit.REQUEST,
                explanation));
    assertThat(standing.share()).isCloseTo(wrong / 10.0, within(1e-9));
    assertThat(Figures.ratio(standing.low()) + " to " + Figures.ratio(standing.high()))
        .isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource({"failures < 1%", "errors < 1%"})
  void share_atTheLimit_isUndecided(String objective) {
    Measured measured = Measured.of(10, times(990, MS).toArray()).errors(10, 1_000).times(20);
    assertThat(measured.judge(objective).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
  }

  /** Users whose start failed have made no iteration. */
  @Test
  void errors_moreThanIterations_areNotMoreThanAll() {
    Judgement judgement = Measured.of(0, MS).errors(12, 8).judge("errors < 1%");

    assertThat(judgement.observed()).isEqualTo("100%");
    assertThat(judgement.explanation())
        .startsWith("12 errors in 8 iterations and in starts and stops of users (100%), ");
  }
}
