package io.katydid.run;

import io.katydid.api.Durations;
import java.io.Serializable;
import java.time.Duration;

/**
 * How the load goes over time: a fixed number of users, spawned evenly, for a time.
 *
 * <p>A closed workload: a user sends its next request when the response to the last has come and
 * its wait is over.
 *
 * @param users how many virtual users; at least 1
 * @param spawnRate how many of them start per second; positive
 * @param runTime how long the load lasts, from the start of the first user
 * @param warmUp how much of that, from the start, is excluded; less than the run time
 * @param gracePeriod how long users may take to end their task after the run time
 */
public record LoadProfile(
    int users, double spawnRate, Duration runTime, Duration warmUp, Duration gracePeriod)
    implements Serializable {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public LoadProfile {
    require(users >= 1, "users must be at least 1, not " + users);
    require(
        spawnRate > 0 && Double.isFinite(spawnRate),
        "spawnRate must be a positive number of users per second, not " + spawnRate);
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

  /**
   * When this user starts, in nanoseconds after the start of the run: the k-th, from 0, at k /
   * spawn rate.
   */
  long startNanos(int user) {
    return Math.round(user * (1e9 / spawnRate));
  }
}
