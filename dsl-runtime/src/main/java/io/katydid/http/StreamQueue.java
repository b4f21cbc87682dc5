package io.katydid.http;

import io.katydid.http2.Http2Connection;
import io.katydid.net.Failure;
import io.katydid.net.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections by HTTP/2 to one origin, at most so many, and who waits for a place on one of
 * them: each takes as many streams as its server allows. Thread-safe.
 */
final class StreamQueue {

  /**
   * A place in line. With a turn comes a connection, or nothing if one may be opened.
   *
   * @param due until when it may be waited for
   * @param allowedDue until when if the server allows no requests at all
   */
  private record Place(long due, long allowedDue, Turn<Http2Connection> turn) {}

  private final int size;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Http2Connection> open = new ArrayList<>(1);
  private final Queue<Place> queue = new ArrayDeque<>(0);
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
    Place place;
    lock.lock();
    try {
      Http2Connection free = queue.isEmpty() ? free() : null;
      if (free != null) {
        return free;
      }
      place = new Place(due, allowedDue, new Turn<>());
      queue.add(place);
      waiting = queue.size();
      handOver();
    } finally {
      lock.unlock();
    }
    return place.turn.await("a stream", this::unused);
  }

  private void unused(Optional<Http2Connection> given) {
    given.ifPresentOrElse(Http2Connection::release, this::notOpened);
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
      } else if (more && queue.remove().turn.give(null)) {
        opening++;
      }
    }
    waiting = queue.size();
  }

  private void give(Http2Connection free) {
    while (!queue.isEmpty()) {
      if (queue.remove().turn.give(free)) {
        return;
      }
    }
    free.release();
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
        queue.removeIf(place -> isOverdue(place, now, allowsNone) && refuse(place, allowsNone));
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

  private static boolean isOverdue(Place place, long now, boolean allowsNone) {
    return now - place.due >= 0 || (allowsNone && now - place.allowedDue >= 0);
  }

  private boolean refuse(Place place, boolean allowsNone) {
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
    place.turn.refuse(new Failure("no free stream", why));
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
