package io.katydid.junit;

import static io.katydid.ResultFixture.failed;
import static io.katydid.ResultFixture.passed;
import static io.katydid.ResultFixture.request;
import static io.katydid.junit.LoadAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.LoadResult;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadAssertionsTest {

  /** Times of 1 to 100 ms, so that a percentile is as many milliseconds; 10.5 requests a second. */
  private final LoadResult result = passed(request("GET /", 100, 5));

  @Test
  void request_everyLimitKept_passes() {
    assertThat(result)
        .hasPassed()
        .request("GET /")
        .hasP50Below(Duration.ofMillis(51))
        .hasP95Below(Duration.ofMillis(96))
        .hasP99Below(Duration.ofMillis(100))
        .hasPercentileBelow(99.9, Duration.ofMillis(101))
        .hasMeanBelow(Duration.ofMillis(51))
        .hasMaxBelow(Duration.ofMillis(101))
        .hasFailureRateBelow(0.05)
        .hasThroughputAtLeast(10.5)
        .hasCountAtLeast(105)
        .and()
        .total()
        .hasCountAtLeast(105);
  }

  @Test
  void hasP50Below_median_reportsExpectedObservedAndSamples() {
    fails(() -> assertThat(result).request("GET /").hasP50Below(Duration.ofMillis(35)))
        .withMessage(
            "GET /: expected p50 below 35ms but was 50ms (100 requests succeeded, 5 failed)");
  }

  @Test
  void tagAndScenario_notThere_fail() {
    fails(() -> assertThat(result).tag("read").hasNoFailures())
        .withMessageStartingWith("no tag \"read\" in this result, which has none (");
    fails(() -> assertThat(result).scenario("Admin").hasNoFailures())
        .withMessage(
            "no scenario \"Admin\" in this result, which has none (of a load of one scenario, all"
                + " figures are of that)");
  }

  @Test
  void hasP95Below_equalToLimit_fails() {
    fails(() -> assertThat(result).request("GET /").hasP95Below(Duration.ofMillis(95)))
        .withMessageContaining("expected p95 below 95ms but was 95");
  }

  @Test
  void hasP99Below_slower_fails() {
    fails(() -> assertThat(result).request("GET /").hasP99Below(Duration.ofMillis(50)))
        .withMessageContaining("expected p99 below 50ms but was 99");
  }

  @Test
  void hasPercentileBelow_fraction_isNamedAsWritten() {
    fails(() -> assertThat(result).request("GET /").hasPercentileBelow(99.9, Duration.ofMillis(50)))
        .withMessageContaining("expected p99.9 below 50ms but was 100ms");
  }

  @Test
  void hasMeanBelow_slower_fails() {
    fails(() -> assertThat(result).request("GET /").hasMeanBelow(Duration.ofMillis(50)))
        .withMessageContaining("expected mean below 50ms but was 50.5ms");
  }

  @Test
  void hasMaxBelow_slower_fails() {
    fails(() -> assertThat(result).request("GET /").hasMaxBelow(Duration.ofMillis(100)))
        .withMessageContaining("expected max below 100ms but was 100ms");
  }

  @Test
  void hasFailureRateBelow_more_fails() {
    fails(() -> assertThat(result).request("GET /").hasFailureRateBelow(0.015))
        .withMessage(
            "GET /: expected failures below 1.5% but was 4.76% (100 requests succeeded, 5"
                + " failed)");
  }

  @Test
  void hasNoFailures_some_fails() {
    fails(() -> assertThat(result).request("GET /").hasNoFailures())
        .withMessageContaining("expected no failures but was 4.76%");
    assertThat(passed(request("GET /", 1, 0))).request("GET /").hasNoFailures();
  }

  @Test
  void hasThroughputAtLeast_less_fails() {
    fails(() -> assertThat(result).request("GET /").hasThroughputAtLeast(11))
        .withMessageContaining("expected a throughput of at least 11/s but was 10.5/s");
  }

  @Test
  void hasCountAtLeast_fewer_fails() {
    fails(() -> assertThat(result).request("GET /").hasCountAtLeast(106))
        .withMessageContaining("expected a count of at least 106 but was 105");
  }

  @Test
  void total_severalRequests_isOfAllTogether() {
    LoadResult two = passed(request("GET /", 10, 0), request("POST /", 10, 1));

    fails(() -> assertThat(two).total().hasCountAtLeast(22))
        .withMessage(
            "Aggregated: expected a count of at least 22 but was 21 (20 requests succeeded, 1"
                + " failed)");
  }

  @Test
  void request_unknownName_listsTheNames() {
    fails(() -> assertThat(result).request("GET /itms").hasNoFailures())
        .withMessageContaining("no request named \"GET /itms\"")
        .withMessageContaining("GET /");
  }

  @Test
  void total_nothingMeasured_neverPasses() {
    LoadResult nothing = passed();

    fails(() -> assertThat(nothing).total().hasCountAtLeast(0))
        .withMessageContaining("nothing was measured");
    fails(() -> assertThat(nothing).total().hasThroughputAtLeast(1e-9))
        .withMessageContaining("nothing was measured");
    fails(() -> assertThat(nothing).total().hasNoFailures())
        .withMessageContaining("nothing was measured");
    fails(() -> assertThat(nothing).total().hasFailureRateBelow(1))
        .withMessageContaining("nothing was measured");
    fails(() -> assertThat(nothing).total().hasMaxBelow(Duration.ofHours(1)))
        .withMessageContaining("nothing was measured");
  }

  @Test
  void hasMaxBelow_everyRequestFailed_neverPasses() {
    fails(() ->
            assertThat(passed(request("GET /", 0, 7)))
                .request("GET /")
                .hasMaxBelow(Duration.ofHours(1)))
        .withMessage(
            "GET /: expected max below 1h but no request succeeded (0 requests succeeded, 7"
                + " failed)");
  }

  @Test
  void hasPassed_failed_reportsTheReport() {
    fails(() -> assertThat(failed("every user died at its start")).hasPassed())
        .withMessageContaining("every user died at its start");
  }

  @Test
  void as_onResultOrRequest_standsBeforeTheMessage() {
    fails(() -> assertThat(result).as("nightly").request("GET /").hasNoFailures())
        .withMessageStartingWith("[nightly] GET /:");
    fails(() -> assertThat(result).request("GET /").as("home page").hasNoFailures())
        .withMessageStartingWith("[home page] GET /:");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 0, 1.5, Double.NaN})
  void hasFailureRateBelow_notARatio_isRefused(double ratio) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(result).total().hasFailureRateBelow(ratio))
        .withMessageContaining("as 0.01 for 1 %")
        .withMessageContaining("hasNoFailures()");
  }

  @Test
  void limit_outOfRange_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(result).total().hasPercentileBelow(101, Duration.ofMillis(1)))
        .withMessageContaining("a percentile is from 0 to 100, not 101");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(result).total().hasP50Below(Duration.ZERO))
        .withMessageContaining("a limit of a response time is above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(result).total().hasThroughputAtLeast(0))
        .withMessageContaining("a limit of the throughput is above 0, not 0");
  }

  private static ThrowableAssertAlternative<AssertionError> fails(ThrowingCallable assertion) {
    return assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion);
  }
}
