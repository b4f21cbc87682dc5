package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {

  @ParameterizedTest
  @CsvSource({
    "200/s, 200, PT1S, 200",
    "30/m, 30, PT1M, 0.5",
    "9/h, 9, PT1H, 0.0025",
    "0.5/s, 0.5, PT1S, 0.5",
    "0/s, 0, PT1S, 0",
    "'  200/s ', 200, PT1S, 200",
  })
  void parse_inGrammar_isRead(String text, double count, Duration per, double perSecond) {
    Rate rate = Rate.parse(text);
    assertThat(rate).isEqualTo(new Rate(count, per));
    assertThat(rate.perSecond()).isEqualTo(perSecond);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 3, 200/s",
    "200 rps, 3, 200/s",
    "200rps, 3, 200/s",
    "200 qps, 3, 200/s",
    "200rpm, 3, 200/m",
    "200/sec, 4, 200/s",
    "200/second, 4, 200/s",
    "200/minute, 4, 200/m",
    "200/min, 4, 200/m",
    "200/hour, 4, 200/h",
    "200 /s, 3, 200/s",
    "200/ s, 4, 200/s",
    "200/S, 4, 200/s",
    "200/, 4, 200/s",
    "200s, 3, 200/s",
    "200 per minute, 3, 200/m",
    "200 requests/s, 3, 200/s",
    "200 req/s, 3, 200/s",
    "200 requests per second, 3, 200/s",
    "200 iterations/s, 3, 200/s",
    "'1,000/s', 1, 1000/s",
    "1.5k/s, 3, 1500/s",
    "-1/s, 0, 1/s",
    ".5/s, 0, 0.5/s",
  })
  void parse_meaningClear_suggests(String text, int offset, String suggestion) {
    GrammarException rejected = Rejected.by(Rate::parse, text);
    assertThat(rejected.suggestion()).isEqualTo(suggestion);
    assertThat(rejected.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "fast, 0",
    "/s, 0",
    "200/ms, 4",
    "200/d, 4",
    "200/s/s, 5",
    "200/s 300/s, 5",
    "1e3/s, 1",
  })
  void parse_meaningUnclear_suggestsNothing(String text, int offset) {
    GrammarException rejected = Rejected.by(Rate::parse, text);
    assertThat(rejected.suggestion()).isEmpty();
    assertThat(rejected.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200     | at its end, /s, /m or /h is missing; did you mean \"200/s\"?",
        "200 rps | at character 4, /s, /m or /h is expected, not a blank; did you mean \"200/s\"?",
        "200/sec | at character 5, s, m or h is expected, not \"sec\"; did you mean \"200/s\"?",
        "200/s/s | at character 6, the end is expected, not \"/\"; write it like \"200/s\","
            + " \"30/m\" or \"5/h\"",
        "fast    | at character 1, a number is expected, not \"fast\"; write it like \"200/s\","
            + " \"30/m\" or \"5/h\"",
      })
  void parse_notInGrammar_reportsPositionAndSuggestion(String text, String complaint) {
    assertThat(Rejected.by(Rate::parse, text))
        .hasMessage("\"" + text + "\" is not a rate: " + complaint);
  }

  @Test
  void parse_countBeyondDouble_isRejected() {
    assertThat(Rejected.by(Rate::parse, "9".repeat(400) + "/s"))
        .message()
        .endsWith(
            "at character 1, a number below 1.8e308 is expected; write it like \"200/s\", \"30/m\""
                + " or \"5/h\"");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void new_countOutOfRange_isRefused(double count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rate(count, Duration.ofSeconds(1)))
        .withMessage("the count of a rate is finite and not negative: " + count);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT2S", "P1D"})
  void new_perOutOfRange_isRefused(Duration per) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rate(1, per))
        .withMessage("a rate is per second, minute or hour, not per " + per);
  }

  @Test
  void parse_textOfARate_isTheSame() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(1);
    List<Duration> pers =
        List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));
    for (int i = 0; i < 10_000; i++) {
      double count = random.nextDouble() * Math.pow(10, random.nextInt(-9, 12));
      Rate rate = new Rate(i % 2 == 0 ? count : Math.rint(count), pers.get(random.nextInt(3)));
      assertThat(Rate.parse(rate.toString())).isEqualTo(rate);
    }
  }

  @ParameterizedTest
  @CsvSource({"200.0/s, 200/s", "030/m, 30/m", "0.50/h, 0.5/h", "1000000000/s, 1000000000/s"})
  void toString_anyRate_isInNormalForm(String text, String normal) {
    assertThat(Rate.parse(text)).hasToString(normal);
  }

  @Test
  void parse_anyJumble_isReadOrRejectedWhole() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(3);
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      String text = Rejected.jumble(random, "1", "30", ".", "/", "/s", "m", " ", "k", "-", "per");
      try {
        Rate.parse(text);
        read++;
      } catch (GrammarException e) {
        Rejected.by(Rate::parse, text);
      }
    }
    assertThat(read).isBetween(20, 4_900);
  }
}
