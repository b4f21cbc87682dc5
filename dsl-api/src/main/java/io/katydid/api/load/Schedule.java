package io.katydid.api.load;

import io.katydid.api.Arrivals;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * What makes iterations start: users that have ended the one before, or a rate of arrivals. A
 * formula of the time, not of what the load does meanwhile.
 */
public sealed interface Schedule {

  /** The most virtual users there are at once. */
  int mostUsers();

  /**
   * A closed load: a user starts its next iteration when the last has ended and its wait is over,
   * or at its pace.
   *
   * @param users how many virtual users; at least 1
   * @param spawnRate how many of them start per second, evenly; positive
   */
  record Closed(int users, double spawnRate) implements Schedule {

    @Override
    public int mostUsers() {
      return users;
    }

    /**
     * When this user starts, in nanoseconds after the start: the k-th, from 0, at k / spawn rate.
     */
    public long startNanos(int user) {
      return Math.round(user * (1e9 / spawnRate));
    }

    /** How many users have been started before this time after the start has passed. */
    public int target(Duration time) {
      return (int) Math.min(users, Math.ceil(time.toNanos() / 1e9 * spawnRate));
    }
  }

  /**
   * An open load: iterations are due at a rate that does not depend on how those before fare.
   *
   * @param perSecond how many are due per second; positive
   * @param arrivals how they are spread over time
   * @param maxUsers how many virtual users may be busy with them at once; at least 1
   */
  record Open(double perSecond, Arrivals arrivals, int maxUsers) implements Schedule {

    @Override
    public int mostUsers() {
      return maxUsers;
    }

    /**
     * When an iteration is due, in nanoseconds after the start.
     *
     * @param number its number, from 1
     * @param before when the one before it was due, 0 for the first
     */
    public double next(long number, double before, RandomGenerator random) {
      double mean = 1e9 / perSecond;
      return arrivals == Arrivals.EVEN ? number * mean : before + random.nextExponential() * mean;
    }
  }
}
