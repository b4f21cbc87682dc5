package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.capacity.Bracket;
import io.katydid.comparison.Sessions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultJsonTest {

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @Test
  void json_comparison_hasEveryChangeAndItsOutcome() {
    ComparisonResult result = ResultFixture.compared(Sessions.slower(20));

    JsonNode json = read(result.json());

    assertThat(json.at("/outcome").asString()).isEqualTo("SLOWER");
    assertThat(json.at("/variants").size()).isEqualTo(2);
    assertThat(json.at("/changes").size()).isEqualTo(result.changes().size()).isPositive();
    assertThat(json.at("/changes/0/outcome").asString())
        .isEqualTo(result.changes().getFirst().outcome().name());
    assertThat(json.at("/changes/0/estimate").asDouble())
        .isEqualTo(result.changes().getFirst().estimate());
  }

  @Test
  void json_comparisonThatEndedEarly_hasNoChangeAndGivesTheReason() {
    JsonNode json = read(ResultFixture.compared(Sessions.early()).json());

    assertThat(json.at("/outcome").asString()).isEqualTo("INCONCLUSIVE");
    assertThat(json.at("/observedSlower").asBoolean()).isTrue();
    assertThat(json.at("/changes").size()).isZero();
    assertThat(json.at("/caveats").size()).isPositive();
  }

  @Test
  void json_capacity_hasBothRatesAndTheTrials() {
    Bracket bracket =
        new Bracket(Optional.of(400.0), Optional.empty(), false, false, Optional.of(400.0));
    CapacityResult result = ResultFixture.searched(bracket, 500);

    JsonNode json = read(result.json());

    assertThat(json.at("/outcome").asString()).isEqualTo("FAIL");
    assertThat(json.at("/text").asString()).isEqualTo(result.text());
    assertThat(json.at("/demandedPerSecond").asDouble()).isEqualTo(500);
    assertThat(json.at("/passedPerSecond").asDouble()).isEqualTo(400);
    assertThat(json.at("/failedPerSecond").isNull()).isTrue();
    assertThat(json.at("/trials/0/perSecond").asDouble()).isEqualTo(450);
    assertThat(json.at("/trials/0/why").asString()).isEqualTo("overloaded");
  }
}
