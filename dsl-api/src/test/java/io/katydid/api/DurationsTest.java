package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "250ms, PT0.25S",
    "1m30s, PT1M30S",
    "1.5s, PT1.5S",
    "5m, PT5M",
    "1h, PT1H",
    "0, PT0S",
    "0s, PT0S",
    "0.0, PT0S",
    "7ns, PT0.000000007S",
    "7us, PT0.000007S",
    "1.5h30s, PT1H30M30S",
    "1h2m3s4ms5us6ns, PT1H2M3.004005006S",
    "90m, PT1H30M",
    "007s, PT7S",
    "'  10s\t', PT10S",
    "PT1M30S, PT1M30S",
    "PT0.25S, PT0.25S",
    "P1DT2H, PT26H",
  })
  void parse_inGrammar_isRead(String text, Duration expected) {
    assertThat(Durations.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // blanks
    "10m s, 3, 10ms",
    "10 s, 2, 10s",
    "10 m s, 2, 10ms",
    "1m 30s, 2, 1m30s",
    "'  10 s', 4, 10s",
    // no unit
    "10, 2, 10s",
    "'10 ', 2, 10s",
    "1m30, 4, 1m30s",
    "1h30, 4, 1h30m",
    "1s250, 5, 1.25s",
    "1ms250, 6, 1.25ms",
    "1us250, 6, 1.25us",
    // units of elsewhere
    "10 sec, 2, 10s",
    "10sec, 2, 10s",
    "10secs, 2, 10s",
    "10seconds, 2, 10s",
    "10min, 2, 10m",
    "10 minutes, 2, 10m",
    "10mins, 2, 10m",
    "2hrs, 1, 2h",
    "1 hour 30 min, 1, 1h30m",
    "10msec, 2, 10ms",
    "10 millis, 2, 10ms",
    "10 milliseconds, 2, 10ms",
    "10\u00b5s, 2, 10us",
    "10\u03bcs, 2, 10us",
    "10 micros, 2, 10us",
    "10 nanoseconds, 2, 10ns",
    // case
    "5M, 1, 5m",
    "10MS, 2, 10ms",
    "10Sec, 2, 10s",
    // order
    "30s1m, 4, 1m30s",
    "5s5s, 3, 10s",
    // numbers
    "-5s, 0, 5s",
    "+5s, 0, 5s",
    ".5s, 0, 500ms",
    "'1,5s', 1, 1.5s",
    "'1,500ms', 1, 1.5s",
    "1_500ms, 1, 1.5s",
    "1.5ns, 0, 2ns",
    // ISO-8601
    "pt1m30s, 0, PT1M30S",
    "PT1M 30S, 0, PT1M30S",
    "P1M, 0, PT1M",
    "PT-5S, 0, PT5S",
  })
  void parse_meaningClear_suggests(String text, int offset, String suggestion) {
    GrammarException rejected = Rejected.by(Durations::parse, text);
    assertThat(rejected.suggestion()).isEqualTo(suggestion);
    assertThat(rejected.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'  ', 0",
    "abc, 0",
    "s, 0",
    "5., 1",
    "5..5s, 1",
    "1e3s, 1",
    "2d, 1",
    "10s!, 3",
    "1-2s, 1",
    "P, 0",
    "P1W, 0",
    "PT, 0",
    "2562047h48m, 8",
    "99999999h, 0",
    "PT99999999H, 0",
    "PT99999999999999999999H, 0",
    "1\u0660s, 1",
    "'10\ns !', 2",
  })
  void parse_meaningUnclear_suggestsNothing(String text, int offset) {
    GrammarException rejected = Rejected.by(Durations::parse, text);
    assertThat(rejected.suggestion()).isEmpty();
    assertThat(rejected.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``      | it is empty; write it like \"250ms\", \"1m30s\" or \"PT1M30S\"",
        "10      | at its end, a unit (ns, us, ms, s, m or h) is missing; did you mean \"10s\"?",
        "10m s   | at character 4, the end is expected, not a blank; did you mean \"10ms\"?",
        "10 s    | at character 3, a unit (ns, us, ms, s, m or h) is expected, not a blank; did you"
            + " mean \"10s\"?",
        "`10\u00a0s` | at character 3, a unit (ns, us, ms, s, m or h) is expected, not a blank; did"
            + " you mean \"10s\"?",
        "10sec   | at character 3, a unit (ns, us, ms, s, m or h) is expected, not \"sec\"; did you"
            + " mean \"10s\"?",
        "soon    | at character 1, a number is expected, not \"soon\"; write it like \"250ms\","
            + " \"1m30s\" or \"PT1M30S\"",
        "-5s     | at character 1, a number without a sign is expected, not \"-5\"; did you mean"
            + " \"5s\"?",
        "30s1m   | at character 5, the unit m follows s, but units go from large to small, each"
            + " once; did you mean \"1m30s\"?",
        "0.1ns   | at character 1, a whole number of nanoseconds is expected, nothing finer; did"
            + " you mean \"1ns\"?",
        "3000000h | at character 1, the duration gets longer than 292 years; write it like"
            + " \"250ms\", \"1m30s\" or \"PT1M30S\"",
        "PT-5S   | at character 1, a duration that is not negative is expected; did you mean"
            + " \"PT5S\"?",
        "P1M     | at character 1, what starts with P is expected to be ISO-8601, as in PT1M30S;"
            + " did you mean \"PT1M\"?",
      })
  void parse_notInGrammar_reportsPositionAndSuggestion(String text, String complaint) {
    assertThat(Rejected.by(Durations::parse, text))
        .hasMessage("\"" + text + "\" is not a duration: " + complaint);
  }

  @Test
  void parse_lineBreaks_areNotInTheMessage() {
    assertThat(Rejected.by(Durations::parse, "10\r\ns\u2028"))
        .message()
        .startsWith("\"10 s \" is not a duration");
  }

  @Test
  void parse_longest_isRead() {
    assertThat(Durations.parse(Long.MAX_VALUE + "ns").toNanos()).isEqualTo(Long.MAX_VALUE);
    assertThat(Rejected.by(Durations::parse, "9223372036854775808ns").suggestion()).isEmpty();
  }

  @Test
  void parse_longRunsOfDigitsAndUnits_areAnsweredSoon() {
    assertThat(Rejected.by(Durations::parse, "1".repeat(5_000) + "!").suggestion()).isEmpty();
    assertThat(Rejected.by(Durations::parse, "1s".repeat(5_000)).suggestion())
        .isEqualTo("1h23m20s");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0s",
    "PT0.000000001S, 1ns",
    "PT0.000999S, 999us",
    "PT0.0005S, 500us",
    "PT0.0431S, 43.1ms",
    "PT0.25S, 250ms",
    "PT1.5S, 1.5s",
    "PT1M, 1m",
    "PT1M30S, 1m30s",
    "PT1M0.25S, 1m250ms",
    "PT90.5S, 1m30.5s",
    "PT2H, 2h",
    "PT2H0.000000003S, 2h3ns",
    "P2DT1M, 48h1m",
  })
  void format_anyDuration_isInNormalForm(Duration duration, String text) {
    assertThat(Durations.format(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-0.000000001S", "PT2562047H48M"})
  void format_outOfRange_isRefused(Duration duration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Durations.format(duration))
        .withMessage("a duration is from 0s to 2562047h47m16.854775807s, not " + duration);
  }

  @Test
  void parse_formatted_isTheSame() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(1);
    for (int i = 0; i < 10_000; i++) {
      Duration duration = Duration.ofNanos(random.nextLong() >>> random.nextInt(1, 64));
      String text = Durations.format(duration);
      assertThat(Durations.parse(text)).as(text).isEqualTo(duration);
    }
  }

  @Test
  void parse_isoOfAnyDuration_isTheSame() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(2);
    for (int i = 0; i < 10_000; i++) {
      Duration duration = Duration.ofNanos(random.nextLong() >>> random.nextInt(1, 64));
      assertThat(Durations.parse(duration.toString())).isEqualTo(duration);
    }
  }

  @Test
  void parse_anyJumble_isReadOrRejectedWhole() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(3);
    int read = 0;
    for (int i = 0; i < 5_000; i++) {
      String text =
          Rejected.jumble(random, "1", "30", ".", ",", "s", "m", "ms", " ", "P", "T", "-", "sec");
      try {
        Durations.parse(text);
        read++;
      } catch (GrammarException e) {
        Rejected.by(Durations::parse, text);
      }
    }
    assertThat(read).isBetween(20, 4_900);
  }
}
