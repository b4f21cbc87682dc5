package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.measure.Snapshot;
import io.katydid.result.Outcome;
import io.katydid.verdict.Measured.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThroughputObjectiveTest {

  private static final Measured TWO_REQUESTS =
      Measured.of(
          Request.of("GET /", 0, 10 * MS, 10 * MS, 10 * MS),
          Request.of("POST /items/", 1, 30 * MS));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throughput >= 0.29/s | PASS | required is at least 0.29/s",
        "throughput > 0.31/s  | FAIL | required is more than 0.31/s",
        "throughput <= 20/m  | PASS | allowed is at most 0.333/s",
        "throughput < 1000/h | FAIL | allowed is less than 0.278/s",
        "throughput >= 1000/s | FAIL | required is at least 1,000/s",
      })
  void throughput_anyComparison_countsFailedRequestsToo(
      String objective, Outcome outcome, String bound) {
    Judgement judgement = Measured.of(1, MS, MS).times(20).judge(objective);
    assertThat(judgement.standing())
        .hasValueSatisfying(it -> assertThat(it.observed()).isCloseTo(0.3, within(1e-9)))
        .hasValueSatisfying(it -> assertThat(it.isUpper()).isEqualTo(!objective.contains(">")));
    assertThat(judgement.at(Optional.empty()))
        .isEqualTo(
            new Judgement(
                about("", objective),
                outcome,
                "0.3/s",
                "0.3/s to 0.3/s",
                60,
                Unit.REQUEST,
                "60 requests in 3m20s are 0.3/s, " + bound));
  }

  @Test
  void throughput_namedRequest_isOfItsOwnCount() {
    Measured measured = TWO_REQUESTS.times(20);
    assertThat(measured.judge("GET /", "throughput >= 0.2/s").isPass()).isTrue();
    assertThat(measured.judge("POST /items/", "throughput >= 0.2/s").isPass()).isFalse();
  }

  @Test
  void throughput_ofOneBatch_isNotKnown() {
    Judgement judgement = Measured.of(0, MS).judge("throughput >= 1/h");
    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.explanation()).contains("a longer run would settle it");
  }

  /** The last slice is longer than others, and no batch of equal time; it lifts 4/s to 5/s. */
  @Test
  void throughput_observedAtItsLimitByALastLongSlice_isNotMissed() {
    RequestObjective slo = about("", "throughput >= 5/s");
    Snapshot other = Measured.of(0, times(40, MS).toArray()).measured(slo).window().whole();
    Snapshot last =
        Measured.of(0, times(300, MS).toArray()).window(20_000 * MS).measured(slo).window().whole();
    List<Snapshot> slices = new ArrayList<>(Collections.nCopies(20, other));
    slices.add(last);

    Judgement judgement =
        Measured.judge(List.of(slo), Measured.steady(slices), Measured.RULES, List.of())
            .judgements()
            .getFirst();

    assertThat(judgement.observed()).isEqualTo("5/s");
    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
  }

  @Test
  void throughput_noWindow_fails() {
    Judgement judgement = Measured.of(0, MS).window(0).judge("throughput < 5/s");
    assertThat(judgement.isPass()).isFalse();
    assertThat(judgement.observed()).isEqualTo("no window");
    assertThat(judgement.explanation())
        .isEqualTo("there is no throughput, as the window has no length");
  }

  private static RequestObjective about(String request, String expression) {
    return RequestObjective.parse(request, expression);
  }
}
