package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.statistics.Batches;
import io.katydid.statistics.Proportion;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerEstimateTest {

  private static final Duration WINDOW = Duration.ofSeconds(30);
  private static final int REQUESTS = 6_000;
  private static final int BATCHES = 20;
  private static final int RUNS = 400;

  private final RandomGenerator random = new SplittableRandom(1);

  private static Rules extended(int extensions) {
    return new Rules(extensions, false, false, "", false);
  }

  private static List<PowerEstimate> of(String request, String expression, Rules rules) {
    return PowerEstimate.of(
        List.of(RequestObjective.parse(request, expression)),
        OptionalDouble.of(200),
        WINDOW,
        rules);
  }

  @Test
  void of_percentile_reportsWhatIsUndecidedAndWhatTheNextTakes() {
    assertThat(of("", "p99 < 50ms", extended(0)))
        .singleElement()
        .extracting(PowerEstimate::text)
        .isEqualTo(
            "p99 < 50ms: 30s at 200/s make about 6,000 requests; undecided if 0.774% to 1.24% of"
                + " them exceed 50ms, wider in bursts; p99.9 takes about 30,000");
  }

  @Test
  void of_percentileOfManyRequests_namesTheNextWithAllItsDigits() {
    List<RequestObjective> p99 = List.of(RequestObjective.parse("", "p99 < 50ms"));
    assertThat(PowerEstimate.of(p99, OptionalDouble.of(200), Duration.ofMinutes(5), extended(0)))
        .singleElement()
        .extracting(PowerEstimate::text)
        .asString()
        .contains("; p99.99 takes about ");
  }

  /** They are judged by other requests than those of the window. */
  @ParameterizedTest
  @ValueSource(
      strings = {"p99 < 50ms with warm-up", "p99 < 50ms in stage 2", "p99 < 50ms of tag read"})
  void of_objectiveOfOtherRequests_isNone(String expression) {
    assertThat(of("", expression, extended(0))).isEmpty();
  }

  @Test
  void of_failures_reportsWhatAnExtendedRunCanDecide() {
    assertThat(of("", "failures < 1%", extended(2)))
        .singleElement()
        .satisfies(estimate -> {
          assertThat(estimate.requests()).isEqualTo(6_000);
          assertThat(estimate.mostRequests()).isEqualTo(18_000);
          assertThat(estimate.text())
              .contains("about 6,000 requests, extended about 18,000; undecided if ")
              .contains(" of them fail, ")
              .endsWith("; 0.1% takes about 41,000");
        });
  }

  @Test
  void of_notKnownOrNoShareOfAllOrNotDecidable_isNothing() {
    RequestObjective p99 = RequestObjective.parse("", "p99 < 50ms");
    assertThat(PowerEstimate.of(List.of(p99), OptionalDouble.empty(), WINDOW, extended(0)))
        .isEmpty();
    assertThat(of("GET /", "p99 < 50ms", extended(0))).isEmpty();
    assertThat(of("", "mean < 50ms", extended(0))).isEmpty();
    assertThat(of("", "failures <= 0", extended(0))).isEmpty();
    assertThat(of("", "p99.9 < 50ms", extended(0))).isEmpty();
  }

  @Test
  void undecided_independentRequests_areUndecidedWithinAndDecidedWellOutside() {
    PowerEstimate estimate = of("", "p99 < 50ms", extended(0)).getFirst();
    double from = estimate.undecidedFrom();
    double to = estimate.undecidedTo();

    assertThat(runs(0.01, from, to)).isNotEmpty().noneMatch(PowerEstimateTest::isDecided);
    assertThat(decided(runs(0.7 * from, 0, 0.75 * from))).isGreaterThan(0.9);
    assertThat(decided(runs(1.35 * to, 1.3 * to, 1))).isGreaterThan(0.9);
  }

  /** Runs of targets of this true share, as far as their own is within these. */
  private List<ProportionCheck> runs(double truth, double from, double to) {
    return IntStream.range(0, RUNS)
        .mapToObj(run -> events(truth))
        .filter(events -> share(events) > from && share(events) < to)
        .map(events -> new ProportionCheck(batches(events), least(), 0.01, extended(0)))
        .toList();
  }

  private double least() {
    return Proportion.leastDesignEffect(batches(events(0.1)));
  }

  private long[] events(double share) {
    return IntStream.range(0, BATCHES)
        .mapToLong(i -> random.doubles(REQUESTS / BATCHES).filter(it -> it < share).count())
        .toArray();
  }

  private static double share(long[] events) {
    return (double) IntStream.range(0, BATCHES).mapToLong(i -> events[i]).sum() / REQUESTS;
  }

  private static Batches batches(long[] events) {
    return Batches.of(
        IntStream.range(0, BATCHES).mapToLong(i -> REQUESTS / BATCHES).toArray(), events);
  }

  private static boolean isDecided(ProportionCheck test) {
    return test.isShown() || test.isMissed();
  }

  private static double decided(List<ProportionCheck> runs) {
    return (double) runs.stream().filter(PowerEstimateTest::isDecided).count() / runs.size();
  }
}
