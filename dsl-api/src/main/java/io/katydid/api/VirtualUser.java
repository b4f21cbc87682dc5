package io.katydid.api;

import java.util.random.RandomGenerator;

/**
 * One running instance of a user class, as its own code sees it.
 *
 * <p>Not thread-safe: used by the thread of its virtual user only.
 */
public interface VirtualUser {

  /** The number of this user in the run, from 0. */
  int id();

  /** How many users the run has in all. */
  int userCount();

  /**
   * This user's source of randomness. It depends on the seed of the run and on {@link #id}, and on
   * nothing else.
   */
  RandomGenerator random();

  /** Ends this user after the current task; it is not replaced. {@link OnStop} still runs. */
  void stop();

  /**
   * Ends the run: every user stops after its current task, and the result is judged. Users of a
   * closed load that have not started by then are missing: unless an objective is about users, 99%
   * of them must have.
   *
   * @param reason why, for the report
   */
  void stopRun(String reason);

  /** Whether this user is about to end; a task that loops for long should ask. */
  boolean isStopping();
}
