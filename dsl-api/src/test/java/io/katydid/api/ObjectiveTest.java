package io.katydid.api;

import static io.katydid.api.Objective.Comparison.ABOVE;
import static io.katydid.api.Objective.Comparison.AT_LEAST;
import static io.katydid.api.Objective.Comparison.AT_MOST;
import static io.katydid.api.Objective.Comparison.BELOW;
import static io.katydid.api.Timing.RESPONSE;
import static io.katydid.api.Timing.SERVICE;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveTest {

  private static final Duration MS_50 = Duration.ofMillis(50);

  static Stream<Arguments> parse_inGrammar_isRead() {
    return Stream.of(
        arguments("p99 < 50ms", new Objective.Percentile(9900, RESPONSE, BELOW, MS_50)),
        arguments("p99<50ms", new Objective.Percentile(9900, RESPONSE, BELOW, MS_50)),
        arguments("  p99  <=\t50ms ", new Objective.Percentile(9900, RESPONSE, AT_MOST, MS_50)),
        arguments("p1 < 50ms", new Objective.Percentile(100, RESPONSE, BELOW, MS_50)),
        arguments("p99.9 < 50ms", new Objective.Percentile(9990, RESPONSE, BELOW, MS_50)),
        arguments("p99.99 < 50ms", new Objective.Percentile(9999, RESPONSE, BELOW, MS_50)),
        arguments("p99.90 < PT0.05S", new Objective.Percentile(9990, RESPONSE, BELOW, MS_50)),
        arguments("max < 1m30s", new Objective.Max(RESPONSE, BELOW, Duration.ofSeconds(90))),
        arguments("mean <= 50ms", new Objective.Mean(RESPONSE, AT_MOST, MS_50)),
        arguments("failures < 1%", new Objective.FailureRatio(BELOW, 0.01)),
        arguments("failures < 0.35%", new Objective.FailureRatio(BELOW, 0.0035)),
        arguments("failures <= 0%", new Objective.FailureRatio(AT_MOST, 0)),
        arguments("failures < 100%", new Objective.FailureRatio(BELOW, 1)),
        arguments("failures <= 3", new Objective.FailureCount(AT_MOST, 3)),
        arguments("failures < 1", new Objective.FailureCount(BELOW, 1)),
        arguments("status 429 < 5%", new Objective.StatusRatio(StatusRange.of(429), BELOW, 0.05)),
        arguments("status\t5xx<1%", new Objective.StatusRatio(StatusRange.ofClass(5), BELOW, 0.01)),
        arguments("status 100 <= 0%", new Objective.StatusRatio(StatusRange.of(100), AT_MOST, 0)),
        arguments("status 599 <= 3", new Objective.StatusCount(StatusRange.of(599), AT_MOST, 3)),
        arguments("status 4xx < 1", new Objective.StatusCount(StatusRange.ofClass(4), BELOW, 1)),
        arguments("errors < 1%", new Objective.ErrorRatio(BELOW, 0.01)),
        arguments("errors <= 0", new Objective.ErrorCount(AT_MOST, 0)),
        arguments("users >= 99%", new Objective.Users(AT_LEAST, 0.99)),
        arguments("users > 0%", new Objective.Users(ABOVE, 0)),
        arguments("users >= 100%", new Objective.Users(AT_LEAST, 1)),
        arguments("throughput >= 1000/s", new Objective.Throughput(AT_LEAST, perSecond(1000))),
        arguments(
            "counter items >= 50/s", new Objective.CounterRate("items", AT_LEAST, perSecond(50))),
        arguments(
            "counter items sold<50/s",
            new Objective.CounterRate("items sold", BELOW, perSecond(50))),
        arguments("counter items > 0/s", new Objective.CounterRate("items", ABOVE, perSecond(0))),
        arguments(
            "counter 'WS /chat?room={room} sent' >= 50/s",
            new Objective.CounterRate("WS /chat?room={room} sent", AT_LEAST, perSecond(50))),
        arguments("gauge 'a: <b>'<10", new Objective.GaugeLimit("a: <b>", BELOW, 10)),
        arguments("counter it's >= 1", new Objective.CounterSum("it's", AT_LEAST, 1)),
        arguments("counter lost < 10", new Objective.CounterSum("lost", BELOW, 10)),
        arguments("counter lost <= 0", new Objective.CounterSum("lost", AT_MOST, 0)),
        arguments("counter lost > 0", new Objective.CounterSum("lost", ABOVE, 0)),
        arguments("counter a/b c >= 1", new Objective.CounterSum("a/b c", AT_LEAST, 1)),
        arguments("gauge queue length < 100", new Objective.GaugeLimit("queue length", BELOW, 100)),
        arguments("gauge load<=0.75", new Objective.GaugeLimit("load", AT_MOST, 0.75)),
        arguments("gauge free > 0", new Objective.GaugeLimit("free", ABOVE, 0)),
        arguments(
            "first event p95 < 50ms",
            new Objective.Percentile(9500, Timing.FIRST_EVENT, BELOW, MS_50)),
        arguments(
            "between  events max<50ms", new Objective.Max(Timing.BETWEEN_EVENTS, BELOW, MS_50)),
        arguments("first token mean < 50ms", new Objective.Mean(Timing.FIRST_TOKEN, BELOW, MS_50)),
        arguments(
            "between tokens p99 <= 50ms",
            new Objective.Percentile(9900, Timing.BETWEEN_TOKENS, AT_MOST, MS_50)),
        arguments(
            "events >= 50/s",
            new Objective.StreamRate(Objective.Streamed.EVENTS, AT_LEAST, perSecond(50))),
        arguments(
            "tokens >= 400/s",
            new Objective.StreamRate(Objective.Streamed.TOKENS, AT_LEAST, perSecond(400))),
        arguments(
            "goodput >= 95%: first event < 50ms, between events <= 50ms",
            new Objective.Goodput(
                AT_LEAST,
                0.95,
                List.of(
                    new Objective.Goodput.Limit(Timing.FIRST_EVENT, BELOW, MS_50),
                    new Objective.Goodput.Limit(Timing.BETWEEN_EVENTS, AT_MOST, MS_50)))),
        arguments(
            "goodput>99%:response<50ms",
            new Objective.Goodput(
                ABOVE, 0.99, List.of(new Objective.Goodput.Limit(Timing.RESPONSE, BELOW, MS_50)))),
        arguments("throughput > 0/s", new Objective.Throughput(ABOVE, perSecond(0))),
        arguments("throughput < 0.5/s", new Objective.Throughput(BELOW, perSecond(0.5))),
        arguments("throughput <= 20/s", new Objective.Throughput(AT_MOST, perSecond(20))),
        arguments("service p99 < 50ms", new Objective.Percentile(9900, SERVICE, BELOW, MS_50)),
        arguments("service\tmax<50ms", new Objective.Max(SERVICE, BELOW, MS_50)),
        arguments("service mean <= 50ms", new Objective.Mean(SERVICE, AT_MOST, MS_50)),
        arguments("none", new Objective.None()),
        arguments(" none ", new Objective.None()),
        arguments("p95 <= 1.10 x baseline", relative(percentile(9500, RESPONSE), 1.1)),
        arguments("p95<=1.10xbaseline", relative(percentile(9500, RESPONSE), 1.1)),
        arguments("p95 <= 1.10*baseline", relative(percentile(9500, RESPONSE), 1.1)),
        arguments("p95 <= 1.10 \u00d7  baseline", relative(percentile(9500, RESPONSE), 1.1)),
        arguments("service p95 <= 2 x baseline", relative(percentile(9500, SERVICE), 2)),
        arguments("mean <= 1.05 x baseline", relative(new Indicator.Mean(RESPONSE), 1.05)),
        arguments("service mean <= 1 x baseline", relative(new Indicator.Mean(SERVICE), 1)),
        arguments(
            "first event p95 < 1.1 x baseline",
            new Objective.Relative(percentile(9500, Timing.FIRST_EVENT), BELOW, 1.1)),
        arguments(
            "tokens >= 0.9 x baseline",
            new Objective.Relative(
                new Indicator.StreamRate(Objective.Streamed.TOKENS), AT_LEAST, 0.9)),
        arguments("failures <= 1.5 x baseline", relative(new Indicator.FailureRatio(), 1.5)),
        arguments(
            "throughput >= 0.95 x baseline",
            new Objective.Relative(new Indicator.Throughput(), AT_LEAST, 0.95)));
  }

  @ParameterizedTest
  @MethodSource
  void parse_inGrammar_isRead(String text, Objective expected) {
    assertThat(Objective.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users < 5% | at character 7, > or >= is expected, as this is a lower limit, not <; did you"
            + " mean \"users > 5%\"?",
        "users >= 0% | at character 10, a limit above 0% is expected, or nothing can break it; did"
            + " you mean \"users > 0%\"?",
        "users > 100% | at character 9, a limit that 100% can meet is expected; did you mean"
            + " \"users >= 100%\"?",
        "goodput >= 95% | at its end, a colon, and the limits of a good request, as"
            + " in \": response < 1s\", is missing; write it like \"p99 < 50ms\","
            + " \"failures < 1%\" or \"throughput >= 1000/s\"",
        "goodput >= 95%: p99 < 1s | at character 17, a time (response, service,"
            + " first event, between events, first token or between tokens) is expected,"
            + " not \"p\"; write it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput"
            + " >= 1000/s\"",
        "goodput >= 95%: response < 1s, response < 2s | at character 32, one limit"
            + " for each time is expected; write it like \"p99 < 50ms\", \"failures < 1%\""
            + " or \"throughput >= 1000/s\"",
        "first p95 < 1s | at character 7, \"event\" or \"token\" is expected, not"
            + " \"p\"; write it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >="
            + " 1000/s\"",
        "events <= 0.9 x baseline | at character 8, > or >= is expected, as events are not to fall,"
            + " not <=; write it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >="
            + " 1000/s\"",
        "avg<200 | at character 1, an indicator (p99, max, mean, failures, status, errors, users,"
            + " throughput, first event, between events, first token, between tokens, events,"
            + " tokens, goodput, counter or gauge) is expected, not \"avg\"; did you mean \"mean <"
            + " 200ms\"?",
        "p100 < 1s | at character 2, a percentile from p1 to p99.99 with at most two decimals is"
            + " expected; did you mean \"max < 1s\"?",
        "p99 =< 1s | at character 5, < or <= is expected, not \"=<\"; did you mean \"p99 <= 1s\"?",
        "p99 > 1s | at character 5, < or <= is expected, as this is an upper limit, not >; did you"
            + " mean \"p99 < 1s\"?",
        "p99 < 50 | at its end, a unit (ns, us, ms, s, m or h) is missing; did you mean \"p99 <"
            + " 50ms\"?",
        "p99 < 0s | at character 7, a limit above 0 is expected, or nothing can meet it; write it"
            + " like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "failures < 0.01 | at character 12, a whole number (below 2^63) or a percentage is"
            + " expected; did you mean \"failures < 1%\"?",
        "failures < 0 | at character 12, a limit above 0 is expected, or nothing can meet it; did"
            + " you mean \"failures <= 0\"?",
        "failures <= 100% | at character 13, a limit below 100% is expected, or nothing can break"
            + " it; did you mean \"failures < 100%\"?",
        "status 600 < 1% | at character 8, a status from 100 to 599, or a class such as 5xx, is"
            + " expected, not 600; write it like \"p99 < 50ms\", \"failures < 1%\" or"
            + " \"throughput >= 1000/s\"",
        "status 6xx < 1% | at character 8, a status from 100 to 599, or a class such as 5xx, is"
            + " expected, not 6xx; write it like \"p99 < 50ms\", \"failures < 1%\" or"
            + " \"throughput >= 1000/s\"",
        "status < 1% | at character 8, a status from 100 to 599, or a class such as 5xx, is"
            + " expected, not \"<\"; write it like \"p99 < 50ms\", \"failures < 1%\" or"
            + " \"throughput >= 1000/s\"",
        "status 429 > 5% | at character 12, < or <= is expected, as this is an upper limit, not >;"
            + " did you mean \"status 429 < 5%\"?",
        "counter < 10 | at character 9, the name of a counter is expected, not \"<\"; write it like"
            + " \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "counter a: b < 1 | at character 10, <, <=, > or >= (a name with = or : in it stands in"
            + " quotes: 'a=b' < 10) is expected, not \":\"; write it like \"p99 < 50ms\","
            + " \"failures < 1%\" or \"throughput >= 1000/s\"",
        "counter 'a=b < 1 | at its end, the other ' behind the name is missing; write it like \"p99"
            + " < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "gauge queue | at its end, <, <=, > or >= is missing; write it like \"p99 < 50ms\","
            + " \"failures < 1%\" or \"throughput >= 1000/s\"",
        "counter items < 0 | at character 17, a limit above 0 is expected, or nothing can meet it;"
            + " write it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "counter items >= 0 | at character 18, a limit above 0 is expected, or nothing can break"
            + " it; write it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "counter items < 1.5 | at character 17, a whole number (below 2^63) or a rate is expected;"
            + " write it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "counter items < 0/s | at character 17, a limit above 0 is expected, or nothing can meet"
            + " it; write it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "gauge queue < -1 | at character 15, a number without a sign is expected, not \"-1\"; write"
            + " it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "service failures < 1% | at character 9, an indicator of times (p99, max or mean) is"
            + " expected, not \"failures\"; did you mean \"failures < 1%\"?",
        "p95 <= 1.1 x base | at character 14, \"baseline\" is expected, not \"base\"; did you mean"
            + " \"p95 <= 1.1 x baseline\"?",
        "p95 <= 1.1 x | at its end, \"baseline\" is missing; write it like \"p99 < 50ms\","
            + " \"failures < 1%\" or \"throughput >= 1000/s\"",
        "p95 <= 0 x baseline | at character 8, a factor above 0 is expected, such as 1.1; write it"
            + " like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
        "throughput <= 0.9 x baseline | at character 12, > or >= is expected, as throughput is not"
            + " to fall, not <=; did you mean \"throughput >= 0.9 x baseline\"?",
        "throughput = 1/s | at character 12, <, <=, > or >= is expected, not \"=\"; did you mean"
            + " \"throughput >= 1/s\"?",
        "throughput >= 0/s | at character 15, a limit above 0 is expected, or nothing can break it;"
            + " did you mean \"throughput > 0/s\"?",
        "throughput <= 0/s | at character 15, a limit above 0 is expected, or nothing can meet it;"
            + " write it like \"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
      })
  void parse_notInGrammar_reportsPositionAndSuggestion(String text, String complaint) {
    assertThat(Rejected.by(Objective::parse, text))
        .hasMessage("\"" + text + "\" is not an objective: " + complaint);
  }

  @ParameterizedTest
  @CsvSource({
    "p99<50ms, p99, p99 < 50ms",
    "p99.90 <= 1500ms, p99.9, p99.9 <= 1.5s",
    "p10 < 90s, p10, p10 < 1m30s",
    "max < 1s, max, max < 1s",
    "mean < 0.5ms, mean, mean < 500us",
    "failures < 1.0%, failures, failures < 1%",
    "failures <= 3.0, failures, failures <= 3",
    "status  429<5.0%, status 429, status 429 < 5%",
    "status 5xx <= 3.0, status 5xx, status 5xx <= 3",
    "counter  items sold>=50.0/s, counter items sold, counter items sold >= 50/s",
    "counter lost<10.0, counter lost, counter lost < 10",
    "counter 'lost'<10.0, counter lost, counter lost < 10",
    "counter 'a=b'<10.0, counter a=b, counter 'a=b' < 10",
    "gauge 'a:b'<10.0, gauge a:b, gauge 'a:b' < 10",
    "gauge queue<0.50, gauge queue, gauge queue < 0.5",
    "errors < 0.07%, errors, errors < 0.07%",
    "errors <= 0, errors, errors <= 0",
    "throughput>=1000.0/s, throughput, throughput >= 1000/s",
    "service  p99.90<50ms, service p99.9, service p99.9 < 50ms",
    "service max<50ms, service max, service max < 50ms",
    "service mean<50ms, service mean, service mean < 50ms",
    "p95<=1.10*baseline, p95, p95 <= 1.1 x baseline",
    "service p95<1xbaseline, service p95, service p95 < 1 x baseline",
    "service mean<=1.10*baseline, service mean, service mean <= 1.1 x baseline",
    "between events p99<=1.1*baseline, between events p99, between events p99 <= 1.1 x baseline",
    "events>=0.9*baseline, events, events >= 0.9 x baseline",
    "failures<=2.0*baseline, failures, failures <= 2 x baseline",
    "throughput>0.90*baseline, throughput, throughput > 0.9 x baseline",
    "' none', none, none",
  })
  void text_anyObjective_isInNormalForm(String text, String indicator, String normal) {
    Objective objective = Objective.parse(text);
    assertThat(objective.indicator()).isEqualTo(indicator);
    assertThat(objective.text()).isEqualTo(normal);
    assertThat(Objective.parse(normal)).isEqualTo(objective);
  }

  @Test
  void parse_textOfAnObjective_isTheSame() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(1);
    for (int i = 0; i < 10_000; i++) {
      Objective objective = any(random);
      assertThat(Objective.parse(objective.text())).isEqualTo(objective);
    }
  }

  @Test
  void parse_anyJumble_isReadOrRejectedWhole() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(3);
    int read = 0;
    for (int i = 0; i < 7_000; i++) {
      String text =
          List.of("p99", "service p9", "failures", "throughput").get(random.nextInt(4))
              + List.of("<", "<=", ">=", "=", "").get(random.nextInt(5))
              + Rejected.jumble(
                  random, "1", "0", ".", " ", "%", "ms", "/s", "<", "(", "x baseline");
      try {
        Objective.parse(text);
        read++;
      } catch (GrammarException e) {
        Rejected.by(Objective::parse, text);
      }
    }
    assertThat(read).isBetween(20, 6_900);
  }

  @ParameterizedTest
  @EnumSource(names = {"ABOVE", "AT_LEAST"})
  void new_lowerLimitOnAnythingButThroughput_isRefused(Objective.Comparison lower) {
    Stream<Runnable> constructions =
        Stream.of(
            () -> new Objective.Percentile(9900, RESPONSE, lower, MS_50),
            () -> new Objective.Max(RESPONSE, lower, MS_50),
            () -> new Objective.Mean(RESPONSE, lower, MS_50),
            () -> new Objective.FailureRatio(lower, 0.1),
            () -> new Objective.FailureCount(lower, 1),
            () -> new Objective.ErrorRatio(lower, 0.1),
            () -> new Objective.ErrorCount(lower, 1));
    constructions.forEach(construction ->
        assertThatIllegalArgumentException()
            .isThrownBy(construction::run)
            .withMessage(
                "times, shares of failures and numbers of them have an upper limit, not " + lower));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 99, 10_000})
  void newPercentile_outOfRange_isRefused(int hundredths) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Objective.Percentile(hundredths, RESPONSE, BELOW, MS_50))
        .withMessage("a percentile is from 100 to 9999: " + hundredths);
  }

  @Test
  void newRelative_limitOnTheWrongSide_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Objective.Relative(percentile(9900, RESPONSE), AT_LEAST, 1))
        .withMessage("p99 >= a baseline is no objective");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Objective.Relative(new Indicator.Throughput(), BELOW, 1))
        .withMessage("throughput < a baseline is no objective");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void newRelative_factorOutOfRange_isRefused(double factor) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> relative(percentile(9900, RESPONSE), factor))
        .withMessage("a factor is above 0 and finite: " + factor);
  }

  @ParameterizedTest
  @CsvSource({
    "p99 < 1s, true",
    "max < 1s, true",
    "mean < 1s, true",
    "failures < 1%, true",
    "failures < 1, true",
    "throughput > 1/s, true",
    "status 429 < 5%, true",
    "status 5xx < 1, true",
    "counter items > 1/s, false",
    "counter items > 1, false",
    "gauge queue < 1, false",
    "errors < 1%, false",
    "errors < 1, false",
    "none, false",
    "p95 <= 1.1 x baseline, true",
  })
  void isAboutRequests_anythingButErrors_is(String text, boolean expected) {
    assertThat(Objective.parse(text).isAboutRequests()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "BELOW, true, false, false",
    "AT_MOST, true, true, false",
    "ABOVE, false, false, true",
    "AT_LEAST, false, true, true",
  })
  void holds_observedBesideTheLimit_isAsWritten(
      Objective.Comparison comparison, boolean less, boolean equal, boolean greater) {
    assertThat(comparison.holds(1, 2)).isEqualTo(less);
    assertThat(comparison.holds(2, 2)).isEqualTo(equal);
    assertThat(comparison.holds(3, 2)).isEqualTo(greater);
    assertThat(comparison.holds(Double.NaN, 2)).isFalse();
  }

  private static Objective any(RandomGenerator random) {
    Objective.Comparison upper = random.nextBoolean() ? BELOW : AT_MOST;
    Duration limit = Duration.ofNanos(1 + (random.nextLong() >>> random.nextInt(2, 63)));
    double ratio = random.nextInt(1, 1_000_000) / 1e6;
    long count = random.nextLong(1, Long.MAX_VALUE);
    Timing timing = random.nextBoolean() ? RESPONSE : SERVICE;
    return switch (random.nextInt(12)) {
      case 0 -> new Objective.Percentile(random.nextInt(100, 10_000), timing, upper, limit);
      case 1 -> new Objective.Max(timing, upper, limit);
      case 2 -> new Objective.Mean(timing, upper, limit);
      case 3 -> new Objective.FailureRatio(upper, ratio);
      case 4 -> new Objective.FailureCount(upper, count);
      case 5 -> new Objective.ErrorRatio(upper, random.nextDouble());
      case 6 -> new Objective.ErrorCount(upper, count);
      case 7 -> new Objective.Relative(new Indicator.Percentile(9950, timing), upper, 1 + ratio);
      case 8 -> new Objective.Relative(new Indicator.Mean(timing), upper, 1 + ratio);
      case 9 -> new Objective.Relative(new Indicator.FailureRatio(), upper, ratio);
      case 10 -> new Objective.Relative(new Indicator.Throughput(), AT_LEAST, 1 - ratio / 2);
      default -> new Objective.Throughput(random.nextBoolean() ? upper : ABOVE, perSecond(ratio));
    };
  }

  private static Indicator percentile(int hundredths, Timing timing) {
    return new Indicator.Percentile(hundredths, timing);
  }

  private static Objective relative(Indicator subject, double factor) {
    return new Objective.Relative(subject, AT_MOST, factor);
  }

  private static Rate perSecond(double count) {
    return new Rate(count, Duration.ofSeconds(1));
  }
}
