package io.katydid.run;

import io.katydid.api.Durations;
import java.io.Serializable;
import java.time.Duration;

/**
 * How the load goes over time: a workload, for a time.
 *
 * @param workload what makes iterations start
 * @param runTime how long the load lasts, from the start of the first user
 * @param warmUp how much of that, from the start, is excluded; less than the run time
 * @param gracePeriod how long users may take to end their task after the run time
 */
public record LoadProfile(
    Workload workload, Duration runTime, Duration warmUp, Duration gracePeriod)
    implements Serializable {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public LoadProfile {
    require(runTime.isPositive(), "runTime must be positive, not " + text(runTime));
    require(!warmUp.isNegative(), "warmUp must not be negative, not " + text(warmUp));
    require(
        warmUp.compareTo(runTime) < 0,
        "warmUp must be shorter than runTime: %s of %s leaves nothing to judge"
            .formatted(text(warmUp), text(runTime)));
    require(
        !gracePeriod.isNegative(), "gracePeriod must not be negative, not " + text(gracePeriod));
  }

  /** As users write durations, who cannot write a negative one. */
  private static String text(Duration duration) {
    return duration.isNegative()
        ? "-" + Durations.format(duration.negated())
        : Durations.format(duration);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
