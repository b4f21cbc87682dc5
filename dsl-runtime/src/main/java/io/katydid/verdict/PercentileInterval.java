package io.katydid.verdict;

import io.katydid.api.Timing;
import java.time.Duration;
import java.util.Optional;

/**
 * What the true percentile is between: every limit below it would be shown to be missed, and every
 * limit above it to be met, by the test that limits are judged by. Either bound is wrong in at most
 * 5 % of runs.
 *
 * @param low the true percentile is at least this
 * @param high it is at most this; empty if no limit would be shown to be met
 */
public record PercentileInterval(Duration low, Optional<Duration> high) {

  static PercentileInterval ofNanos(long low, Optional<Long> high) {
    return new PercentileInterval(Duration.ofNanos(low), high.map(Duration::ofNanos));
  }

  /**
   * The interval of a percentile of the requests that succeeded.
   *
   * @param percent above 0 and below 100
   * @return empty if none succeeded
   * @throws IllegalArgumentException if out of range
   */
  public static Optional<PercentileInterval> of(
      Subject subject, Timing timing, double percent, Rules rules) {
    if (!(percent > 0 && percent < 100)) {
      throw new IllegalArgumentException(
          "an interval is of a percentile above 0 and below 100, not of " + percent);
    }
    return PercentileSearch.amongSucceeded(subject, timing, 1 - percent / 100, rules).find();
  }

  /** As text: {@code 41ms to 47.2ms}, or {@code 41ms or more}. */
  public String text() {
    return Figures.duration(low.toNanos())
        + high.map(it -> " to " + Figures.duration(it.toNanos())).orElse(" or more");
  }
}
