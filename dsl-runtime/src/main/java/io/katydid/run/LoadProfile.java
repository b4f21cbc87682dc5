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

  /** Of each duration. A clock counts all of them together, and every extension, in nanoseconds. */
  private static final Duration LONGEST = Duration.ofDays(10_000);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range, or a duration is longer than 10,000
   *     days
   */
  public LoadProfile {
    requireCountable("runTime", runTime);
    requireCountable("warmUp", warmUp);
    requireCountable("gracePeriod", gracePeriod);
    require(runTime.isPositive(), "runTime must be positive, not " + text(runTime));
    require(!warmUp.isNegative(), "warmUp must not be negative, not " + text(warmUp));
    require(
        warmUp.compareTo(runTime) < 0,
        "warmUp must be shorter than runTime: %s of %s leaves nothing to judge"
            .formatted(text(warmUp), text(runTime)));
    require(
        !gracePeriod.isNegative(), "gracePeriod must not be negative, not " + text(gracePeriod));
  }

  /**
   * Refuses what is longer than any duration of a profile may be.
   *
   * @param name of what is so long
   * @throws IllegalArgumentException if it is longer than 10,000 days
   */
  public static void requireCountable(String name, Duration duration) {
    require(
        duration.compareTo(LONGEST) <= 0,
        "%s is too long: the longest is %d days".formatted(name, LONGEST.toDays()));
  }

  /** As users write durations, who cannot write a negative one. */
  private static String text(Duration duration) {
    return duration.isNegative() ? duration.toString() : Durations.format(duration);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
