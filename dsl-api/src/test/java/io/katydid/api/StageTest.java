package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {

  @Test
  void parse_ramp_goesToItsTarget() {
    assertThat(Stage.parse(" 50 users over 30s "))
        .isEqualTo(new Stage(new Target.Users(50), true, Duration.ofSeconds(30), false));
  }

  @Test
  void parse_rateForATime_isThere() {
    assertThat(Stage.parse("200/s for 2m warm-up"))
        .isEqualTo(
            new Stage(
                new Target.ArrivalRate(Rate.parse("200/s")), false, Duration.ofMinutes(2), true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50 users over 30s",
        "1 user for 10s",
        "0 users over 1m30s",
        "200/s for 2m",
        "0.5/m over 1h",
        "50 users for 20s warm-up"
      })
  void toString_anyStage_isReadAsTheSame(String text) {
    assertThat(Stage.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "50 vus over 30s, 50 users over 30s",
    "50 over 30s, 50 users over 30s",
    "ramp to 50 users in 30 sec, 50 users over 30s",
    "50 users for 2, 50 users for 2s",
    "200 rps for 2 minutes, 200/s for 2m",
    "200 req/s within 10s, 200/s over 10s",
    "50 users for 20s warmup, 50 users for 20s warm-up",
    "'1,000 users for 2m', 1000 users for 2m",
  })
  void parse_nearlyAStage_suggestsIt(String text, String suggestion) {
    assertThat(error(text).suggestion()).isEqualTo(suggestion);
  }

  @ParameterizedTest
  @CsvSource({
    "50 users, 'at its end, \"over\", for a ramp, or \"for\", to hold the load, is missing'",
    "50 users over 0s, 'at character 15, a duration longer than 0s is expected'",
    "1.5 users for 2m, 'at character 1, a whole number of users, at most 10000000, is expected'",
    "3000000000 users for 2m, 'at character 1, a whole number of users, at most 10000000, is"
        + " expected'",
    "50 people for 2m, 'at character 4, users, or a rate such as 200/s, is expected, not"
        + " \"people\"'",
    "50 users for 2m cold, 'at character 17, the end is expected, not \"cold\"'",
    "'', 'it is empty'",
  })
  void parse_noStage_saysWhatIsExpected(String text, String problem) {
    assertThat(error(text)).hasMessageContaining("is not a stage: " + problem);
  }

  @Test
  void stage_ofNoTime_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stage(new Target.Users(1), true, Duration.ZERO, false))
        .withMessage("a stage lasts longer than 0s, not PT0S");
  }

  @Test
  void users_negative_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Target.Users(-1))
        .withMessage("a number of users is not negative: -1");
  }

  private static GrammarException error(String text) {
    return catchThrowableOfType(GrammarException.class, () -> Stage.parse(text));
  }

  @Test
  void stage_ofTheEnd_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Stage(Target.end(), false, Duration.ofSeconds(1), false))
        .withMessage("a stage has users or arrivals, and is no end");
  }
}
