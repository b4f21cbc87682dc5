package io.katydid.run;

import io.katydid.api.Arrivals;
import java.io.Serializable;

/** What makes iterations start: users that have ended the one before, or a rate of arrivals. */
public sealed interface Workload extends Serializable {

  /** The most virtual users there are at once. */
  int users();

  /**
   * A closed workload: a user starts its next iteration when the last has ended and its wait is
   * over, or at its pace.
   *
   * @param users how many virtual users; at least 1
   * @param spawnRate how many of them start per second, evenly; positive
   */
  record Closed(int users, double spawnRate) implements Workload {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Closed {
      require(users >= 1, "users must be at least 1, not " + users);
      require(
          isPositive(spawnRate),
          "spawnRate must be a positive number of users per second, not " + spawnRate);
    }

    /**
     * When this user starts, in nanoseconds after the start of the run: the k-th, from 0, at k /
     * spawn rate.
     */
    long startNanos(int user) {
      return Math.round(user * (1e9 / spawnRate));
    }
  }

  /**
   * An open workload: iterations are due at a rate that does not depend on how those before fare.
   *
   * @param perSecond how many are due per second; positive
   * @param arrivals how they are spread over time
   * @param users how many virtual users may be busy with them at once; at least 1
   */
  record Open(double perSecond, Arrivals arrivals, int users) implements Workload {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Open {
      require(isPositive(perSecond), "arrivalRate must be positive, not " + perSecond + "/s");
      require(users >= 1, "maxUsers must be at least 1, not " + users);
    }
  }

  private static boolean isPositive(double number) {
    return number > 0 && Double.isFinite(number);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
