package io.katydid.api;

import static io.katydid.api.Objective.Comparison.ABOVE;
import static io.katydid.api.Objective.Comparison.AT_LEAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbortConditionTest {

  private static final Duration TEN = Duration.ofSeconds(10);

  static Stream<Arguments> parse_inGrammar_isRead() {
    return Stream.of(
        arguments("failures > 50% for 10s", new AbortCondition(ABOVE, 0.5, TEN)),
        arguments(" failures>50%for 10s ", new AbortCondition(ABOVE, 0.5, TEN)),
        arguments("failures >= 100% for PT10S", new AbortCondition(AT_LEAST, 1, TEN)),
        arguments("failures > 0% for 10000ms", new AbortCondition(ABOVE, 0, TEN)),
        arguments(
            "failures > 2.5% for 1m", new AbortCondition(ABOVE, 0.025, Duration.ofMinutes(1))));
  }

  @ParameterizedTest
  @MethodSource
  void parse_inGrammar_isRead(String text, AbortCondition expected) {
    assertThat(AbortCondition.parse(text)).isEqualTo(expected);
  }

  @Test
  void parseUnlessNever_never_isNone() {
    assertThat(AbortCondition.parseUnlessNever(" never ")).isEmpty();
    assertThat(AbortCondition.parseUnlessNever(AbortCondition.NOTHING_BUT_FAILURES))
        .contains(new AbortCondition(AT_LEAST, 1, TEN));
    assertThat(Rejected.by(AbortCondition::parseUnlessNever, "off")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Failures > 50% for 10s, 0, failures > 50% for 10s",
    "failed > 50% for 10s, 0, failures > 50% for 10s",
    "error_rate > 0.5 for 10s, 0, failures > 50% for 10s",
    "failures > 0.5 for 10s, 14, failures > 50% for 10s",
    "failures > 50 for 10s, 13, failures > 50% for 10s",
    "failures > 50 % for 10s, 13, failures > 50% for 10s",
    "failures < 50% for 10s, 9, failures > 50% for 10s",
    "failures = 50% for 10s, 9, failures >= 50% for 10s",
    "failures 50% for 10s, 9, failures > 50% for 10s",
    "failures > 50%, 14, failures > 50% for 10s",
    "failures > 50% in 10s, 15, failures > 50% for 10s",
    "failures > 50% over 2 minutes, 15, failures > 50% for 2m",
    "failures > 50% for 10, 21, failures > 50% for 10s",
    "failures > 50% for 500ms, 19, failures > 50% for 1s",
    "failures > 50% for 0s, 19, failures > 50% for 1s",
    "failures > 100% for 5s, 11, failures >= 100% for 5s",
    "failures >= 0% for 5s, 12, failures > 0% for 5s",
  })
  void parse_meaningClear_suggests(String text, int offset, String suggestion) {
    GrammarException rejected = Rejected.by(AbortCondition::parse, text);
    assertThat(rejected.suggestion()).isEqualTo(suggestion);
    assertThat(rejected.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "p99 > 1s for 10s, 0",
    "throughput < 5/s for 10s, 0",
    "failures > some for 10s, 11",
    "failures > 200% for 10s, 11",
    "failures > 50% for ever, 19",
    "failures > 50% for 10s or so, 22",
  })
  void parse_meaningUnclear_suggestsNothing(String text, int offset) {
    GrammarException rejected = Rejected.by(AbortCondition::parse, text);
    assertThat(rejected.suggestion()).isEmpty();
    assertThat(rejected.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failures < 5% for 1s | at character 10, > or >= is expected, as a run is given up above"
            + " it, not <; did you mean \"failures > 5% for 1s\"?",
        "failures > 50 for 1s | at character 14, % is expected, not a blank; did you mean"
            + " \"failures > 50% for 1s\"?",
        "failures > 5% for 1ms | at character 19, whole seconds are expected, as requests are"
            + " counted by the second; did you mean \"failures > 5% for 1s\"?",
        "failures >= 0% for 1s | at character 13, a limit above 0% is expected, or all runs end;"
            + " did you mean \"failures > 0% for 1s\"?",
        "failures > 100% for 1s | at character 12, a limit below 100% is expected, or nothing can"
            + " be above it; did you mean \"failures >= 100% for 1s\"?",
        "now | at character 1, \"failures\" is expected, not \"now\"; write it like \"failures >"
            + " 50% for 10s\"",
      })
  void parse_notInGrammar_reportsPositionAndSuggestion(String text, String complaint) {
    assertThat(Rejected.by(AbortCondition::parse, text))
        .hasMessage("\"" + text + "\" is not a condition to give a run up: " + complaint);
  }

  @Test
  void parse_textOfACondition_isTheSame() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(1);
    for (int i = 0; i < 1_000; i++) {
      AbortCondition condition =
          new AbortCondition(
              random.nextBoolean() ? ABOVE : AT_LEAST,
              random.nextDouble(0.001, 1),
              Duration.ofSeconds(random.nextLong(1, 1_000_000)));
      assertThat(AbortCondition.parse(condition.toString())).isEqualTo(condition);
    }
  }

  @Test
  void parse_anyJumble_isReadOrRejectedWhole() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(3);
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      String text =
          "failures "
              + List.of(">", ">=", "<", "").get(random.nextInt(4))
              + random.nextInt(200)
              + List.of("% for ", "%for", "%", " for ").get(random.nextInt(4))
              + random.nextInt(90)
              + List.of("s", "m", "ms", " s").get(random.nextInt(4));
      try {
        AbortCondition.parse(text);
        read++;
      } catch (GrammarException e) {
        Rejected.by(AbortCondition::parse, text);
      }
    }
    assertThat(read).isBetween(10, 1_900);
  }

  @Test
  void new_upperComparison_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AbortCondition(Objective.Comparison.BELOW, 0.5, TEN))
        .withMessage("a run is given up above a limit, not BELOW");
  }

  @ParameterizedTest
  @CsvSource({"ABOVE, -0.1", "ABOVE, 1", "ABOVE, NaN", "AT_LEAST, 0", "AT_LEAST, 1.1"})
  void new_shareThatAlwaysOrNeverIs_isRefused(Objective.Comparison comparison, double ratio) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AbortCondition(comparison, ratio, TEN))
        .withMessage("a share that can be met or not, not " + ratio);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1000, 1500})
  void new_windowNotOfWholeSeconds_isRefused(long millis) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AbortCondition(ABOVE, 0.5, Duration.ofMillis(millis)))
        .withMessageStartingWith("a window is of whole seconds, not PT");
  }
}
