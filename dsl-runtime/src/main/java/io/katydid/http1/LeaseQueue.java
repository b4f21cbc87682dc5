package io.katydid.http1;

import io.katydid.net.Failure;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets at most so many users use connections to one origin at a time, and the others wait in line.
 * Who leaves hands over the turn, and the connection, to the first in line. Thread-safe.
 */
final class LeaseQueue {

  /** A place in line; completed by the turn, or by its absence. */
  private record PendingLease(long due, CompletableFuture<Optional<Http1Connection>> lease) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Http1Connection> idle = new ArrayDeque<>();
  private final Queue<PendingLease> queue = new ArrayDeque<>();
  private int free;

  LeaseQueue(int size) {
    free = size;
  }

  /**
   * Waits for a turn; {@link #release} ends it.
   *
   * @return a connection that was used before, if there is one
   */
  @Nullable Http1Connection acquire(long due) throws Failure {
    PendingLease pending;
    lock.lock();
    try {
      if (free > 0) {
        free--;
        return idle.poll();
      }
      pending = new PendingLease(due, new CompletableFuture<>());
      queue.add(pending);
    } finally {
      lock.unlock();
    }
    return await(pending);
  }

  private @Nullable Http1Connection await(PendingLease pending) throws Failure {
    try {
      return pending.lease.get().orElse(null);
    } catch (ExecutionException e) {
      throw (Failure) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (!pending.lease.cancel(false) && !pending.lease.isCompletedExceptionally()) {
        release(pending.lease.join().orElse(null));
      }
      throw new Failure(Failure.INTERRUPTED, "while it waited for a connection");
    }
  }

  /** Another connection that is idle, for the thread that has a turn. */
  @Nullable Http1Connection nextIdle() {
    lock.lock();
    try {
      return idle.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends a turn. */
  void release(@Nullable Http1Connection connection) {
    Optional<Http1Connection> left = Optional.ofNullable(connection);
    lock.lock();
    try {
      for (PendingLease next = queue.poll(); next != null; next = queue.poll()) {
        if (next.lease.complete(left)) {
          return;
        }
      }
      free++;
      left.ifPresent(idle::add);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the waits that have become too long. */
  void expireOverdue(long now) {
    lock.lock();
    try {
      queue.removeIf(pending -> now - pending.due >= 0 && refuse(pending));
    } finally {
      lock.unlock();
    }
  }

  private static boolean refuse(PendingLease pending) {
    pending.lease.completeExceptionally(new Failure(Failure.NO_FREE_CONNECTION, ""));
    return true;
  }
}
