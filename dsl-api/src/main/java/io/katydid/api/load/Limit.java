package io.katydid.api.load;

import java.time.Duration;

/** When a scenario is over. */
public sealed interface Limit {

  /** How long it lasts at most, from its start; positive. */
  Duration duration();

  /**
   * After a time.
   *
   * @param duration from its start; positive
   */
  record Time(Duration duration) implements Limit {}

  /**
   * When so many iterations of all users together have ended, or after a time.
   *
   * @param count at least 1
   * @param duration how long it lasts at most; positive
   */
  record Iterations(int count, Duration duration) implements Limit {}

  /**
   * When each user has ended so many iterations, or after a time.
   *
   * @param count at least 1
   * @param duration how long it lasts at most; positive
   */
  record IterationsPerUser(int count, Duration duration) implements Limit {}
}
