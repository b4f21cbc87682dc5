package io.katydid.result;

import io.katydid.text.Figures;
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

  /** As text: {@code 41ms to 47.2ms}, or {@code 41ms or more}. */
  public String text() {
    return Figures.duration(low.toNanos())
        + high.map(it -> " to " + Figures.duration(it.toNanos())).orElse(" or more");
  }
}
