package io.katydid.junit;

import io.katydid.RequestResult;
import io.katydid.api.Durations;
import io.katydid.text.Figures;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on the requests of one name, or on all together; begun by {@link
 * LoadResultAssert#request} and {@link LoadResultAssert#total}.
 *
 * <p>Times are response times of the requests that succeeded; the message of a failed assertion has
 * how many did not. Without a request that counts, every assertion fails.
 */
@SuppressWarnings("exports") // AssertJ is optional: a module that asserts requires it
public final class RequestResultAssert
    extends AbstractAssert<RequestResultAssert, @Nullable RequestResult> {

  private final LoadResultAssert result;

  /**
   * Assertions on these requests.
   *
   * @param actual the requests, or null if there are none, which the result has reported already
   */
  RequestResultAssert(@Nullable RequestResult actual, LoadResultAssert result) {
    super(actual, RequestResultAssert.class);
    this.result = result;
  }

  /** Goes back to the result, as to another request of it. */
  @CheckReturnValue
  public LoadResultAssert and() {
    return result;
  }

  /** The median response time is below this limit. */
  public RequestResultAssert hasP50Below(Duration limit) {
    return hasPercentileBelow(50, limit);
  }

  /** The 95th percentile of the response times is below this limit. */
  public RequestResultAssert hasP95Below(Duration limit) {
    return hasPercentileBelow(95, limit);
  }

  /** The 99th percentile of the response times is below this limit. */
  public RequestResultAssert hasP99Below(Duration limit) {
    return hasPercentileBelow(99, limit);
  }

  /**
   * A percentile of the response times is below this limit.
   *
   * @param percent from 0 to 100, such as 99 or 99.9
   * @throws IllegalArgumentException if the percentile or the limit is out of range
   */
  public RequestResultAssert hasPercentileBelow(double percent, Duration limit) {
    return hasTimeBelow(limit, percentileName(percent), requests -> requests.percentile(percent));
  }

  /** The mean response time is below this limit. */
  public RequestResultAssert hasMeanBelow(Duration limit) {
    return hasTimeBelow(limit, "mean", RequestResult::mean);
  }

  /** The longest response time is below this limit. */
  public RequestResultAssert hasMaxBelow(Duration limit) {
    return hasTimeBelow(limit, "max", RequestResult::max);
  }

  /**
   * The share of requests that failed is below this ratio.
   *
   * @param ratio above 0 and at most 1: 0.01 is one in a hundred
   * @throws IllegalArgumentException if out of range
   */
  public RequestResultAssert hasFailureRateBelow(double ratio) {
    if (!(ratio > 0 && ratio <= 1)) {
      throw new IllegalArgumentException(
          "a limit of the failure rate is a ratio above 0 and at most 1, as 0.01 for 1 %, not "
              + ratio
              + "; for no failures at all there is hasNoFailures()");
    }
    return check(
        requests -> requests.failureRatio() < ratio,
        "failures below " + Figures.ratio(ratio),
        RequestResultAssert::failureRatio);
  }

  /** No request failed. */
  public RequestResultAssert hasNoFailures() {
    return check(
        requests -> requests.failures() == 0, "no failures", RequestResultAssert::failureRatio);
  }

  /**
   * At least this many requests were completed per second, failed ones included.
   *
   * @throws IllegalArgumentException if not above 0
   */
  public RequestResultAssert hasThroughputAtLeast(double perSecond) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("a limit of the throughput is above 0, not " + perSecond);
    }
    return check(
        requests -> requests.throughput() >= perSecond,
        "a throughput of at least " + Figures.rate(perSecond),
        requests -> "was " + Figures.rate(requests.throughput()));
  }

  /** At least this many requests were completed, failed ones included. */
  public RequestResultAssert hasCountAtLeast(long count) {
    return check(
        requests -> requests.count() >= count,
        "a count of at least " + Figures.count(count),
        requests -> "was " + Figures.count(requests.count()));
  }

  private RequestResultAssert hasTimeBelow(
      Duration limit, String figure, Function<RequestResult, Duration> time) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a limit of a response time is above 0, not " + limit);
    }
    return check(
        requests -> succeeded(requests) > 0 && time.apply(requests).compareTo(limit) < 0,
        figure + " below " + Durations.format(limit),
        requests ->
            succeeded(requests) > 0
                ? "was " + Figures.duration(time.apply(requests).toNanos())
                : "no request succeeded");
  }

  private RequestResultAssert check(
      Predicate<RequestResult> condition,
      String expected,
      Function<RequestResult, String> observed) {
    if (actual == null) {
      return this;
    }
    if (actual.count() == 0) {
      fail(actual, expected, "nothing was measured");
    } else if (!condition.test(actual)) {
      fail(actual, expected, observed.apply(actual));
    }
    return this;
  }

  private void fail(RequestResult requests, String expected, String observed) {
    result.fail(
        failure(
            "%s: expected %s but %s (%s succeeded, %s failed)",
            requests.name(),
            expected,
            observed,
            Figures.count(succeeded(requests), "request"),
            Figures.count(requests.failures())));
  }

  private static String percentileName(double percent) {
    return "p" + BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
  }

  private static String failureRatio(RequestResult requests) {
    return "was " + Figures.ratio(requests.failureRatio());
  }

  private static long succeeded(RequestResult requests) {
    return requests.count() - requests.failures();
  }
}
