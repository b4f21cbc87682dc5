package io.katydid.run;

import io.katydid.api.plan.TaskGraph;

/** When one user starts its iterations. Used by the thread of that user. */
interface IterationSchedule {

  /** The user is to end. */
  long NEVER = Long.MAX_VALUE;

  /**
   * Waits for the next iteration to be due.
   *
   * @param now the time, at which the user is free for it
   * @param previous the node of its task graph that it has run before, or {@link TaskGraph#START}
   * @return the time at which it starts, or {@link #NEVER}
   */
  long awaitNext(long now, int previous);

  /** The time that was waited for. */
  long due();

  /**
   * When the iteration that starts now should have started, for what is measured of it. Where
   * nothing is owed, as by a user that waits some time after each task, that is when it does start.
   */
  default long intendedStart() {
    return due();
  }

  /** The iteration that was waited for is not started, and is another user's to start. */
  default void giveBack() {}

  /** Whether another user is to take the place of this one, which has ended. */
  default boolean isReplaced() {
    return false;
  }

  /** The user has ended, with its last iteration done or not begun. */
  default void leave() {}
}
