package io.katydid.http;

import io.katydid.http2.Http2Connection;
import io.katydid.net.Failure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections by HTTP/2 to one origin, at most so many, and who waits for a place on one of
 * them: each takes as many streams as its server allows. Thread-safe.
 */
final class StreamQueue {

  /** A place in line; completed by a connection, or by none if one may be opened. */
  private record PendingStream(
      long due, long allowedDue, CompletableFuture<Optional<Http2Connection>> lease) {}

  private final int size;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Http2Connection> open = new ArrayList<>(1);
  private final Queue<PendingStream> queue = new ArrayDeque<>(0);
  private int opening;

  /** Read without the lock: who waits looks once more after it has changed this. */
  private volatile int waiting;

  StreamQueue(int size) {
    this.size = size;
  }

  /**
   * Waits for a place, in the order in which they were asked for.
   *
   * @param due until when
   * @param allowedDue until when if the server allows no requests at all
   * @return a connection with a place that is reserved; null: a new one may be opened, and {@link
   *     #opened} or {@link #notOpened} follows
   */
  @Nullable Http2Connection acquire(long due, long allowedDue) throws Failure {
    PendingStream pending;
    lock.lock();
    try {
      Http2Connection free = queue.isEmpty() ? free() : null;
      if (free != null) {
        return free;
      }
      pending = new PendingStream(due, allowedDue, new CompletableFuture<>());
      queue.add(pending);
      waiting = queue.size();
      handOver();
    } finally {
      lock.unlock();
    }
    return await(pending);
  }

  private @Nullable Http2Connection await(PendingStream pending) throws Failure {
    try {
      return pending.lease.get().orElse(null);
    } catch (ExecutionException e) {
      throw (Failure) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (!pending.lease.cancel(false) && !pending.lease.isCompletedExceptionally()) {
        pending.lease.join().ifPresentOrElse(Http2Connection::release, this::notOpened);
      }
      throw new Failure(Failure.INTERRUPTED, "while it waited for a stream");
    }
  }

  /** A connection was opened, with a place reserved for who has opened it. */
  void opened(Http2Connection connection) {
    lock.lock();
    try {
      opening--;
      open.add(connection);
      handOver();
    } finally {
      lock.unlock();
    }
  }

  /** None was opened. */
  void notOpened() {
    lock.lock();
    try {
      opening--;
      handOver();
    } finally {
      lock.unlock();
    }
  }

  /** More may be had than before. */
  void changed() {
    if (waiting > 0) {
      lock.lock();
      try {
        handOver();
      } finally {
        lock.unlock();
      }
    }
  }

  private void handOver() {
    for (boolean more = true; more && !queue.isEmpty(); ) {
      Http2Connection free = free();
      more = free != null || mayOpen();
      if (free != null) {
        give(free);
      } else if (more && next().lease.complete(Optional.empty())) {
        opening++;
      }
    }
    waiting = queue.size();
  }

  private void give(Http2Connection free) {
    while (!queue.isEmpty()) {
      if (next().lease.complete(Optional.of(free))) {
        return;
      }
    }
    free.release();
  }

  private PendingStream next() {
    return queue.remove();
  }

  private boolean mayOpen() {
    return open.size() + opening < size;
  }

  /** That with the fewest requests under way; none if another one should be opened instead. */
  private @Nullable Http2Connection free() {
    Http2Connection best = null;
    for (int i = open.size() - 1; i >= 0; i--) {
      Http2Connection connection = open.get(i);
      if (!connection.isOpen()) {
        open.remove(i);
      } else if (connection.hasPlace() && (best == null || connection.active() < best.active())) {
        best = connection;
      }
    }
    boolean isBetterNew = best != null && best.active() > 0 && mayOpen();
    return best != null && !isBetterNew && best.reserve() ? best : null;
  }

  /** Ends the waits that have become too long. */
  void expireOverdue(long now) {
    if (waiting > 0) {
      lock.lock();
      try {
        boolean allowsNone = allowsNone();
        queue.removeIf(
            pending -> isOverdue(pending, now, allowsNone) && refuse(pending, allowsNone));
        waiting = queue.size();
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean allowsNone() {
    return !open.isEmpty()
        && opening == 0
        && open.stream().allMatch(connection -> connection.isOpen() && connection.allowsNone());
  }

  private static boolean isOverdue(PendingStream pending, long now, boolean allowsNone) {
    return now - pending.due >= 0 || (allowsNone && now - pending.allowedDue >= 0);
  }

  private boolean refuse(PendingStream pending, boolean allowsNone) {
    String why =
        allowsNone
            ? "the server allows no requests on its connections"
                + " (SETTINGS_MAX_CONCURRENT_STREAMS is 0), as one does that shuts down or has too"
                + " much to do: look in its logs, and at its limit of concurrent streams"
            : String.format(
                Locale.ROOT,
                "as many requests were under way as the server allows on %d of at most %d"
                    + " connections: allow more connections, or more streams of each",
                open.size(),
                size);
    pending.lease.completeExceptionally(new Failure("no free stream", why));
    return true;
  }

  /** All connections, which are forgotten. */
  List<Http2Connection> takeAll() {
    lock.lock();
    try {
      List<Http2Connection> all = List.copyOf(open);
      open.clear();
      return all;
    } finally {
      lock.unlock();
    }
  }
}
