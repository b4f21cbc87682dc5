package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.GrammarException;
import io.katydid.api.Objective;
import io.katydid.measure.RequestGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of an objective, in any order. */
class ObjectiveScopeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p95 < 1s of tag read in stage 2",
        "p95 < 1s in stage 2 of tag read",
        "p95 of tag read < 1s in stage 2",
        "p95 in stage 2 of tag read < 1s",
        "p95 in stage 2 < 1s of tag read",
        "in stage 2 p95 < 1s of tag read",
        "of tag read in stage 2 p95<1s",
        "p95 of tag read<1s in stage 2",
      })
  void parse_tagAndStageAnywhere_areTheSame(String expression) {
    RequestObjective parsed = RequestObjective.parse("", expression);

    assertThat(parsed.objective()).isEqualTo(Objective.parse("p95 < 1s"));
    assertThat(parsed.group()).contains(RequestGroup.tag("read"));
    assertThat(parsed.stage()).isEqualTo(2);
    assertThat(parsed.expression()).isEqualTo(expression);
  }

  @ParameterizedTest
  @CsvSource({
    "failures < 5% of scenario Back office with warm-up, failures < 5%",
    "failures < 5% with warm-up of scenario Back office, failures < 5%",
    "failures of scenario Back office < 5% with warm-up, failures < 5%",
    "with warm-up failures of scenario Back office < 5%, failures < 5%",
    "status 429 of scenario Back office with warm-up < 5%, status 429 < 5%",
    "status 5xx with warm-up <= 3 of scenario Back office, status 5xx <= 3",
  })
  void parse_scenarioAndWarmUpAnywhere_areTheSame(String expression, String objective) {
    RequestObjective parsed = RequestObjective.parse("", expression);

    assertThat(parsed.objective()).isEqualTo(Objective.parse(objective));
    assertThat(parsed.group()).contains(RequestGroup.scenario("Back office"));
    assertThat(parsed.includesWarmUp()).isTrue();
    assertThat(parsed.isOfAllStages()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "counter 'a=b in stage 3' in stage 2 >= 50/s, counter 'a=b in stage 3' >= 50/s",
    "counter 'a=b' >= 50/s in stage 2, counter 'a=b' >= 50/s",
    "counter items sold in stage 2 >= 50/s, counter items sold >= 50/s",
    "counter items sold >= 50/s in stage 2, counter items sold >= 50/s",
    "in stage 2 counter items sold < 10, counter items sold < 10",
    "gauge queue in stage 2 < 10, gauge queue < 10",
    "gauge in stage < 10 in stage 2, gauge in stage < 10",
  })
  void parse_counterOrGaugeInAStage_hasItsName(String expression, String objective) {
    RequestObjective parsed = RequestObjective.parse("", expression);

    assertThat(parsed.objective()).isEqualTo(Objective.parse(objective));
    assertThat(parsed.stage()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "p95 < 1s in stage 1 in stage 2, names two stages",
    "p95 in stage 1 < 1s in stage 2, names two stages",
    "p95 of tag read < 1s of scenario Admin, names two tags or scenarios",
    "p95 < 1s of scenario Admin of scenario Shopper, names two tags or scenarios",
  })
  void parse_partsThatSayTheSame_areRefused(String expression, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("", expression))
        .withMessage("\"%s\" %s: write an objective for each", expression, problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p95 < 1s in stage two",
        "p95 < 1s of tag",
        "p95 < 1s of scenario",
        "p95 < 1s with the warm-up",
        "p95 < 1s in stage 2.",
      })
  void parse_partThatIsNone_isRefusedWithThoseThereAre(String expression) {
    assertThatExceptionOfType(GrammarException.class)
        .isThrownBy(() -> RequestObjective.parse("", expression))
        .withMessageStartingWith("\"%s\" is not an objective: at character 9", expression)
        .withMessageContaining(
            "the end, or \"of tag read\", \"of scenario Admin\", \"with warm-up\" or \"in stage"
                + " 2\" (in @Slo: tag, scenario, warmUp, stage) is expected");
  }

  @Test
  void parse_stageZero_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("", "p95 < 1s in stage 0"))
        .withMessage("\"p95 < 1s in stage 0\": stages are numbered from 1, not 0");
  }

  @Test
  void inStage_expressionWithParts_hasAllOfThem() {
    assertThat(
            RequestObjective.inStage(
                RequestObjective.withWarmUp(RequestObjective.ofTag(" p95 < 1s ", "read")), 2))
        .isEqualTo("p95 < 1s of tag read with warm-up in stage 2");
  }
}
