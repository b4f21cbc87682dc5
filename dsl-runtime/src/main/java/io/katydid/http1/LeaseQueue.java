package io.katydid.http1;

import io.katydid.net.Failure;
import io.katydid.net.Turn;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets at most so many users use connections to one origin at a time, and the others wait in line.
 * Who leaves hands over the turn, and the connection, to the first in line. Thread-safe.
 */
final class LeaseQueue {

  /** A place in line, where a turn may be waited for until then. */
  private record Place(long due, Turn<Http1Connection> turn) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Http1Connection> idle = new ArrayDeque<>();
  private final Queue<Place> queue = new ArrayDeque<>();
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
    Place place;
    lock.lock();
    try {
      if (free > 0) {
        free--;
        return idle.poll();
      }
      place = new Place(due, new Turn<>());
      queue.add(place);
    } finally {
      lock.unlock();
    }
    return place.turn.await("a connection", unused -> release(unused.orElse(null)));
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
    lock.lock();
    try {
      for (Place next = queue.poll(); next != null; next = queue.poll()) {
        if (next.turn.give(connection)) {
          return;
        }
      }
      free++;
      if (connection != null) {
        idle.add(connection);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends the waits that have become too long. */
  void expireOverdue(long now) {
    lock.lock();
    try {
      queue.removeIf(place -> now - place.due >= 0 && refuse(place));
    } finally {
      lock.unlock();
    }
  }

  private static boolean refuse(Place place) {
    place.turn.refuse(new Failure(Failure.NO_FREE_CONNECTION, ""));
    return true;
  }
}
