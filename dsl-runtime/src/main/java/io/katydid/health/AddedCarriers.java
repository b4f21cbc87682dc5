package io.katydid.health;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Adds a carrier where user code holds all there are without computing, so that one user's file
 * does not stop the others; and takes it back when a held one is free again. Those that are added
 * are a few, so that a run whose users all read files does not get a thread for each.
 *
 * <p>Thread-safe.
 */
final class AddedCarriers implements AutoCloseable {

  static final int MOST = 4;

  /**
   * For how long they must be seen as held: a thread that was stopped with all others, as by a CPU
   * quota, is back by then.
   */
  static final long CERTAIN = TimeUnit.MILLISECONDS.toNanos(50);

  /** A user who has read a file is likely to read another; each would stop the others anew. */
  static final long KEPT = TimeUnit.SECONDS.toNanos(10);

  private static final long NEVER = Long.MIN_VALUE;

  private final @Nullable Scheduler scheduler;
  private int added;
  private long addedAt;
  private long heldSince = NEVER;
  private boolean closed;

  /**
   * None yet.
   *
   * @param scheduler where they are added, if it can be changed
   */
  AddedCarriers(@Nullable Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Adds one or takes one back, if it is time to; to be called every few ms.
   *
   * @param held whether no carrier is free, though none computes
   * @return whether one was added
   */
  synchronized boolean check(long now, boolean held) {
    if (closed || scheduler == null) {
      return false;
    }
    if (!held) {
      heldSince = NEVER;
      takeBack(now, scheduler);
      return false;
    }
    if (heldSince == NEVER) {
      heldSince = now;
    }
    return now - heldSince >= CERTAIN && add(now, scheduler);
  }

  private boolean add(long now, Scheduler to) {
    if (to.mounted() < to.parallelism()) {
      to.wake();
      return false;
    }
    if (added == MOST) {
      return false;
    }
    change(to, 1);
    to.wake();
    addedAt = now;
    heldSince = now;
    return true;
  }

  /** As many were held as there were before one was added; if fewer are in use, one is free. */
  private void takeBack(long now, Scheduler from) {
    if (added > 0 && now - addedAt >= KEPT && from.mounted() < from.parallelism() - 1) {
      change(from, -1);
    }
  }

  private void change(Scheduler of, int carriers) {
    of.setParallelism(of.parallelism() + carriers);
    added += carriers;
  }

  /** Takes all back, and adds none any more. */
  @Override
  public synchronized void close() {
    closed = true;
    if (scheduler != null && added > 0) {
      change(scheduler, -added);
    }
  }
}
