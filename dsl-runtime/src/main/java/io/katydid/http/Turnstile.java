package io.katydid.http;

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
final class Turnstile {

  /** A place in line; completed by the turn, or by its absence. */
  private record Place(long due, CompletableFuture<Optional<Connection>> turn) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Connection> idle = new ArrayDeque<>();
  private final Queue<Place> line = new ArrayDeque<>();
  private int free;

  Turnstile(int size) {
    free = size;
  }

  /**
   * Waits for a turn; {@link #leave} ends it.
   *
   * @return a connection that was used before, if there is one
   */
  @Nullable Connection enter(long due) throws Failure {
    Place place;
    lock.lock();
    try {
      if (free > 0) {
        free--;
        return idle.poll();
      }
      place = new Place(due, new CompletableFuture<>());
      line.add(place);
    } finally {
      lock.unlock();
    }
    return await(place);
  }

  private @Nullable Connection await(Place place) throws Failure {
    try {
      return place.turn.get().orElse(null);
    } catch (ExecutionException e) {
      throw (Failure) e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      if (!place.turn.cancel(false) && !place.turn.isCompletedExceptionally()) {
        leave(place.turn.join().orElse(null));
      }
      throw new Failure("interrupted", "while it waited for a connection");
    }
  }

  /** Another connection that is idle, for who has a turn. */
  @Nullable Connection nextIdle() {
    lock.lock();
    try {
      return idle.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Ends a turn. */
  void leave(@Nullable Connection connection) {
    Optional<Connection> left = Optional.ofNullable(connection);
    lock.lock();
    try {
      for (Place next = line.poll(); next != null; next = line.poll()) {
        if (next.turn.complete(left)) {
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
      line.removeIf(place -> now - place.due >= 0 && refuse(place));
    } finally {
      lock.unlock();
    }
  }

  private static boolean refuse(Place place) {
    place.turn.completeExceptionally(new Failure("no free connection", ""));
    return true;
  }
}
