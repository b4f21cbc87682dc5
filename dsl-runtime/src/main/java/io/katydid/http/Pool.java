package io.katydid.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Connections that virtual users share, at most so many to each origin. Thread-safe. */
final class Pool {

  private final int size;
  private final HttpClients clients;
  private final LongSupplier nanoTime;
  private final Map<Origin, Turnstile> byOrigin = new ConcurrentHashMap<>();

  Pool(int size, HttpClients clients, LongSupplier nanoTime) {
    this.size = size;
    this.clients = clients;
    this.nanoTime = nanoTime;
  }

  /**
   * Waits for a turn, in the order in which they were asked for.
   *
   * @param due until when
   * @return the connection that has been idle for longest; null: a new one may be opened
   */
  @Nullable Connection take(Hop request, long due) throws Failure {
    Turnstile turnstile = turnstile(request.target().origin());
    Connection connection = turnstile.enter(due);
    while (connection != null && isSpoiled(connection, request)) {
      clients.close(connection);
      connection = turnstile.nextIdle();
    }
    return connection;
  }

  /** Asked at each request: only what is not there yet is worth a lock. */
  private Turnstile turnstile(Origin origin) {
    Turnstile known = byOrigin.get(origin);
    return known == null ? byOrigin.computeIfAbsent(origin, o -> new Turnstile(size)) : known;
  }

  private boolean isSpoiled(Connection connection, Hop request) {
    long now = nanoTime.getAsLong();
    return connection.isInDoubt(request, now) && !connection.isUsable(now);
  }

  /** Lets the next one have its turn, and the connection, if it is still open. */
  void giveBack(Origin origin, @Nullable Connection connection) {
    Turnstile turnstile = byOrigin.get(origin);
    if (turnstile != null) {
      turnstile.leave(connection);
    }
  }

  /** Ends the waits that have become too long. */
  void expireOverdue(long now) {
    byOrigin.values().forEach(turnstile -> turnstile.expireOverdue(now));
  }
}
