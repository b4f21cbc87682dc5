package io.katydid.run;

import io.katydid.api.Target;

/** Starts the users of a scenario, or of all. Used by the thread that coordinates it. */
interface UserSource {

  /**
   * So many users of a closed load are started before its coordinator looks around: where more are
   * due than a machine can start, the run still ends when it is to.
   */
  int MOST_AT_ONCE = 1_000;

  /** Starts those that are due by now, or the first of them. */
  void startDue(long now);

  /** When the next one is due, or {@link Clock#NEVER}. */
  long next();

  /** Whether no more will be started, so that the run is over when those there are have ended. */
  boolean isExhausted();

  /** Whether all users of a closed load that has a fixed number of them have been started. */
  default boolean isSpawned() {
    return false;
  }

  /**
   * Changes the load from a time on, if it is one that can be changed.
   *
   * @param target as many users, or arrivals, as there are to be
   * @param overNanos in which time it goes there, evenly; 0 for at once
   * @param at that time, which may be still to come
   */
  default void change(Target target, long overNanos, long at) {}

  /**
   * From a time on, starts what is inherited of another engine.
   *
   * @param iterationsLeft those of the other one, in this scenario
   * @param at that time, which may be still to come
   */
  default void takeOver(TakeOver takeOver, long iterationsLeft, long at) {}

  /**
   * The load ends at this time, as it was to: what was due by then is still begun by users that are
   * free, or are being started for it. A stop follows.
   */
  default void finish(long end) {}

  /** Starts no more. */
  default void stop() {}

  /** How many iterations were due, of those that arrive; known after the stop. */
  default long arrived() {
    return 0;
  }

  /** How many of them had not been started when they were settled. */
  default long notStarted() {
    return 0;
  }

  /** What could not be started, after the stop: ages are recorded at this time. */
  default void settle(long now) {}
}
