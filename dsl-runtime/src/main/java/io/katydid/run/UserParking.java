package io.katydid.run;

import io.katydid.api.plan.Pace;

/** The parking of a virtual user that waits for its next iteration. */
interface UserParking {

  /** Waits until this time, or until it is to stop; returns the time it is then. */
  default long parkUntil(long deadline) {
    long now = parkOnce(deadline);
    while (now < deadline && !isStopping()) {
      now = parkOnce(deadline);
    }
    return now;
  }

  /**
   * Waits until this time, or until it is woken, or for no reason, but not if it is to stop
   * already; returns the time it is then.
   */
  long parkOnce(long deadline);

  /** Waits until it is {@linkplain #wake woken}, or for no reason; returns the time it is then. */
  long park();

  /** How long it waits after it has run this node of its task graph, in nanoseconds. */
  long waitAfter(int node);

  /** Whether its task has asked to leave out the wait that comes now. */
  boolean takeSkippedWait();

  /** Whether the load has ended, and not only this user is to. */
  boolean isLoadOver();

  /** Iterations are due at this pace from this time on, and it will not start them. */
  void endsBehind(long due, Pace pace);

  /** So many of its iterations were left out, as they were overdue. */
  void skipped(long iterations);

  /** Ends the wait, if it is in one; does no harm if not. From any thread. */
  void wake();

  /** Whether it is to stop. */
  boolean isStopping();

  /**
   * Lets other users run, and returns the time it is then. Virtual threads are not preempted: one
   * that never blocks would keep its carrier from all others. One that has waited for a response
   * has let them go first, and does so again only for the sake of {@linkplain StarvationGuard
   * fairness}.
   *
   * @param now the time it is
   */
  long yieldCarrier(long now);
}
