package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.result.Outcome;
import io.katydid.verdict.Measured.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpObjectiveTest {

  private static final RequestObjective OTHER = RequestObjective.parse("GET /", "mean < 1s");

  /** What is judged of log-ins that were made in the warm-up, before requests of another name. */
  private static Judgement judge(String expression, long... logIns) {
    RequestObjective asked = RequestObjective.parse("POST /login", expression);
    SteadyState measured =
        steady(asked, Request.of("GET /", 0, 5 * MS))
            .after(steady(asked, Request.of("POST /login", 0, logIns)).window().whole());
    return Measured.judge(List.of(asked, OTHER), measured, Measured.RULES, List.of())
        .judgements()
        .getFirst();
  }

  private static SteadyState steady(RequestObjective asked, Request requests) {
    return Measured.of(requests).measured(asked, OTHER);
  }

  @Test
  void judge_requestOnlyInTheWarmUp_failsAndReportsIt() {
    Judgement judgement = judge("max < 1s", 3 * MS, 4 * MS);

    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judgement.observed()).isEqualTo("only in warm-up");
    assertThat(judgement.explanation())
        .isEqualTo(
            "POST /login was made only in the warm-up, which is not judged, 2 times; to judge it"
                + " there: warmUp = true in @Slo, or \"with warm-up\" behind the objective");
    assertThat(judge("max < 1s", MS).explanation()).contains(" not judged, once; ");
  }

  @Test
  void judge_withWarmUp_countsWhatWasMadeThere() {
    assertThat(judge("max < 1s with warm-up", 3 * MS, 4 * MS))
        .extracting(Judgement::outcome, Judgement::samples)
        .containsExactly(Outcome.PASS, 2L);
    assertThat(judge("max < 1s with warm-up", 2000 * MS).outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judge("p50 < 1s with warm-up", times(1000, MS).toArray()).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judge_withWarmUp_countsWhatWasMadeAfterIt() {
    RequestObjective asked = RequestObjective.parse("GET /", "failures <= 0 with warm-up");
    SteadyState measured =
        steady(asked, Request.of("GET /", 0, 5 * MS))
            .after(steady(asked, Request.of("GET /", 0, 6 * MS, 7 * MS)).window().whole());

    assertThat(
            Measured.judge(List.of(asked), measured, Measured.RULES, List.of())
                .judgements()
                .getFirst()
                .samples())
        .isEqualTo(3);
  }

  @Test
  void judge_withoutAWarmUp_isTheSame() {
    RequestObjective asked = RequestObjective.parse("", "max < 1s with warm-up");

    assertThat(Measured.of(0, MS).verdict(asked).isPass()).isTrue();
  }

  @Test
  void isUndecided_onlyWithWarmUp_doesNotExtend() {
    RequestObjective asked = RequestObjective.parse("POST /login", "p50 < 1s with warm-up");

    assertThat(
            Judge.isUndecided(List.of(asked), Measured.of(0, MS).measured(asked), Measured.RULES))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"throughput > 5/s", "p95 <= 1.1 x baseline", "users >= 50%", "none"})
  void parse_withWarmUpOfTheSteadyLoad_isRefused(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("", RequestObjective.withWarmUp(expression)))
        .withMessageStartingWith("\"" + expression + " with warm-up\" cannot include the warm-up: ")
        .withMessageEndingWith(" is of the load after it");
  }
}
