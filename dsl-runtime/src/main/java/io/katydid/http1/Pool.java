package io.katydid.http1;

import io.katydid.message.RequestMessage;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Connections that virtual users share, at most so many to each origin. Thread-safe. */
final class Pool {

  private final int size;
  private final Http1Connections connections;
  private final LongSupplier nanoTime;
  private final Map<Origin, LeaseQueue> byOrigin = new ConcurrentHashMap<>();

  Pool(int size, Http1Connections connections, LongSupplier nanoTime) {
    this.size = size;
    this.connections = connections;
    this.nanoTime = nanoTime;
  }

  /**
   * Waits for a turn, in the order in which they were asked for.
   *
   * @param due until when
   * @return the connection that has been idle for longest; null: a new one may be opened
   */
  @Nullable Http1Connection take(RequestMessage request, long due) throws Failure {
    LeaseQueue queue = queue(request.target().origin());
    Http1Connection connection = queue.acquire(due);
    while (connection != null && isStale(connection, request)) {
      connections.close(connection);
      connection = queue.nextIdle();
    }
    return connection;
  }

  /** Asked at each request: only what is not there yet is worth a lock. */
  private LeaseQueue queue(Origin origin) {
    LeaseQueue known = byOrigin.get(origin);
    return known == null ? byOrigin.computeIfAbsent(origin, o -> new LeaseQueue(size)) : known;
  }

  private boolean isStale(Http1Connection connection, RequestMessage request) {
    long now = nanoTime.getAsLong();
    return connection.needsCheck(request, now) && !connection.isUsable(now);
  }

  /** Lets the next one have its turn, and the connection, if it is still open. */
  void giveBack(Origin origin, @Nullable Http1Connection connection) {
    LeaseQueue queue = byOrigin.get(origin);
    if (queue != null) {
      queue.release(connection);
    }
  }

  /** Ends the waits that have become too long. */
  void expireOverdue(long now) {
    byOrigin.values().forEach(queue -> queue.expireOverdue(now));
  }
}
