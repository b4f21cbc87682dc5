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
        arguments("errors < 1%", new Objective.ErrorRatio(BELOW, 0.01)),
        arguments("errors <= 0", new Objective.ErrorCount(AT_MOST, 0)),
        arguments("users >= 99%", new Objective.Users(AT_LEAST, 0.99)),
        arguments("users > 0%", new Objective.Users(ABOVE, 0)),
        arguments("users >= 100%", new Objective.Users(AT_LEAST, 1)),
        arguments("throughput >= 1000/s", new Objective.Throughput(AT_LEAST, perSecond(1000))),
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
  @CsvSource({
    // k6
    "p(99)<500, 1, p99 < 500ms",
    "p(99.9)<500, 1, p99.9 < 500ms",
    "avg<200, 0, mean < 200ms",
    "med<200, 0, p50 < 200ms",
    "rate<0.01, 0, failures < 1%",
    "rate<1, 0, failures < 100%",
    "http_req_failed<0.01, 0, failures < 1%",
    "http_req_failed: rate<0.01, 0, failures < 1%",
    "http_req_duration: ['p(95)<500'], 0, p95 < 500ms",
    "http_reqs > 100, 0, throughput > 100/s",
    // words
    "rps > 100, 0, throughput > 100/s",
    "qps > 100, 0, throughput > 100/s",
    "average < 20ms, 0, mean < 20ms",
    "median < 20ms, 0, p50 < 20ms",
    "percentile(95) < 20ms, 0, p95 < 20ms",
    "p95th < 20ms, 3, p95 < 20ms",
    "failure < 1%, 0, failures < 1%",
    "failed < 1%, 0, failures < 1%",
    "error_rate < 1%, 0, errors < 1%",
    "maximum < 1s, 0, max < 1s",
    "througput >= 10/s, 0, throughput >= 10/s",
    "P99 < 50ms, 0, p99 < 50ms",
    "Failures < 1%, 0, failures < 1%",
    "p 99 < 50ms, 1, p99 < 50ms",
    // percentiles
    "p100 < 1s, 1, max < 1s",
    "p99.999 < 1s, 1, p99.99 < 1s",
    "p0 < 1s, 1, p1 < 1s",
    "'p99,9 < 1s', 3, p99.9 < 1s",
    // comparisons
    "p99 > 50ms, 4, p99 < 50ms",
    "p99 >= 50ms, 4, p99 <= 50ms",
    "p99 =< 50ms, 4, p99 <= 50ms",
    "p99 == 50ms, 4, p99 <= 50ms",
    "p99 = 50ms, 4, p99 <= 50ms",
    "p99 \u2264 50ms, 4, p99 <= 50ms",
    "failures > 1%, 9, failures < 1%",
    "errors >= 3, 7, errors <= 3",
    "users < 99%, 6, users > 99%",
    "users = 100%, 6, users >= 100%",
    "user >= 0.5, 0, users >= 50%",
    "users > 100%, 8, users >= 100%",
    "users >= 0%, 9, users > 0%",
    "throughput = 100/s, 11, throughput >= 100/s",
    "throughput => 100/s, 11, throughput >= 100/s",
    "throughput =< 100/s, 11, throughput <= 100/s",
    "throughput \u2265 100/s, 11, throughput >= 100/s",
    // limits
    "p95<20, 6, p95 < 20ms",
    "p95 < 0.5, 9, p95 < 500us",
    "p95 < 10 sec, 8, p95 < 10s",
    "p95 < 10m s, 9, p95 < 10ms",
    "p95 < 50MS, 8, p95 < 50ms",
    "p95 < -5ms, 6, p95 < 5ms",
    "failures < 0.01, 11, failures < 1%",
    "failures < 2.5, 11, failures < 2.5%",
    "failures < 1 %, 12, failures < 1%",
    "failures < 1percent, 12, failures < 1%",
    "failures < -1%, 11, failures < 1%",
    "'failures < 1,000', 12, failures < 1000",
    "errors < 0.01, 9, errors < 1%",
    "throughput >= 1000, 18, throughput >= 1000/s",
    "'throughput >= 1,000/s', 15, throughput >= 1000/s",
    "throughput > 5 per minute, 14, throughput > 5/m",
    // service times
    "service_p99 < 50ms, 0, service p99 < 50ms",
    "servicep99 < 50ms, 0, service p99 < 50ms",
    "service time p(95) < 50ms, 8, service p95 < 50ms",
    "Service mean < 50ms, 0, service mean < 50ms",
    "service avg < 50ms, 8, service mean < 50ms",
    "service p99 > 50ms, 12, service p99 < 50ms",
    "service p99 < 50, 16, service p99 < 50ms",
    "service failures < 1%, 8, failures < 1%",
    "response time p99 < 50ms, 0, p99 < 50ms",
    // a baseline
    "p95 <= baseline, 7, p95 <= 1 x baseline",
    "p95 <= 1.1 baseline, 10, p95 <= 1.1 x baseline",
    "p95 <= 110% of baseline, 10, p95 <= 1.1 x baseline",
    "p95 <= baseline + 10%, 7, p95 <= 1.1 x baseline",
    "p95 <= baseline * 1.1, 7, p95 <= 1.1 x baseline",
    "p95 <= 1.1 times the baseline, 10, p95 <= 1.1 x baseline",
    "p95 <= 1.1 X baseline, 10, p95 <= 1.1 x baseline",
    "p95 <= 1.1 x base, 13, p95 <= 1.1 x baseline",
    "'p95 <= 1,1 x baseline', 8, p95 <= 1.1 x baseline",
    "p95 >= 1.1 x baseline, 4, p95 <= 1.1 x baseline",
    "service p95 = 1.1 x baseline, 12, service p95 <= 1.1 x baseline",
    "failures <= 150% of baseline, 12, failures <= 1.5 x baseline",
    "throughput <= 0.95 x baseline, 11, throughput >= 0.95 x baseline",
    "throughput >= baseline - 5%, 14, throughput >= 0.95 x baseline",
    "rps > 0.95 x baseline, 0, throughput > 0.95 x baseline",
    // no objective
    "None, 0, none",
    "no, 0, none",
    "-, 0, none",
    // nothing can meet, or break, them
    "failures < 0%, 11, failures <= 0%",
    "failures < 0, 11, failures <= 0",
    "errors < 0, 9, errors <= 0",
    "failures <= 100%, 12, failures < 100%",
    "throughput >= 0/s, 14, throughput > 0/s",
  })
  void parse_meaningClear_suggests(String text, int offset, String suggestion) {
    GrammarException rejected = Rejected.by(Objective::parse, text);
    assertThat(rejected.suggestion()).isEqualTo(suggestion);
    assertThat(rejected.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "p, 1",
    "p99, 3",
    "'p99 ', 3",
    "p99 <, 5",
    "latency < 5ms, 0",
    "< 5ms, 0",
    "50ms > p99, 0",
    "rate > 0.95, 0",
    "'p99 < 50ms, p95 < 20ms', 10",
    "p99 < 50ms p95 < 20ms, 10",
    "p99 < 1%, 7",
    "p99 < 100/s, 9",
    "failures < 50ms, 13",
    "failures < 1/s, 12",
    "throughput > 50ms, 15",
    "throughput > 1%, 14",
    "failures < 101%, 11",
    "failures < 99999999999999999999, 11",
    "p99 < 0ms, 6",
    "p99 <= 0, 7",
    "max < 0s, 6",
    "mean <= 0s, 8",
    "throughput < 0/s, 13",
    "throughput <= 0/s, 14",
    "service, 7",
    "service < 5ms, 8",
    "service throughput > 5%, 8",
    "max <= 1.1 x baseline, 10",
    "errors <= 1.1 x baseline, 10",
    "p95 <= 0 x baseline, 7",
    "throughput >= 0 x baseline, 14",
    "p95 <= 1.1 x baseline or less, 21",
    "none at all, 4",
    "nonesuch, 0",
  })
  void parse_meaningUnclear_suggestsNothing(String text, int offset) {
    GrammarException rejected = Rejected.by(Objective::parse, text);
    assertThat(rejected.suggestion()).isEmpty();
    assertThat(rejected.offset()).isEqualTo(offset);
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
        "avg<200 | at character 1, an indicator (p99, max, mean, failures, errors, users or"
            + " throughput) is expected, not \"avg\"; did you mean \"mean < 200ms\"?",
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
  void parse_notInGrammar_saysWhatWhereAndInstead(String text, String complaint) {
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
    "errors < 0.07%, errors, errors < 0.07%",
    "errors <= 0, errors, errors <= 0",
    "throughput>=1000.0/s, throughput, throughput >= 1000/s",
    "service  p99.90<50ms, service p99.9, service p99.9 < 50ms",
    "service max<50ms, service max, service max < 50ms",
    "service mean<50ms, service mean, service mean < 50ms",
    "p95<=1.10*baseline, p95, p95 <= 1.1 x baseline",
    "service p95<1xbaseline, service p95, service p95 < 1 x baseline",
    "service mean<=1.10*baseline, service mean, service mean <= 1.1 x baseline",
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
            .withMessage("only throughput and users have a lower limit: " + lower));
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
