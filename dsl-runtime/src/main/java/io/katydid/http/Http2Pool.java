package io.katydid.http;

import io.katydid.http2.Http2Connection;
import io.katydid.measure.Sampler;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Connections by HTTP/2, of one user or of all, at most so many to each origin. Thread-safe. */
final class Http2Pool {

  private final int size;
  private final Http2Connections connections;
  private final Map<Origin, StreamQueue> byOrigin = new ConcurrentHashMap<>(2);

  Http2Pool(int size, Http2Connections connections) {
    this.size = size;
    this.connections = connections;
  }

  /**
   * Waits for a place for a stream, in the order in which they were asked for.
   *
   * @param due until when
   * @param allowedDue until when if the server allows no requests at all
   * @return a connection with a place that is reserved; null: {@link #open} is to follow
   */
  @Nullable Http2Connection find(Origin origin, long due, long allowedDue) throws Failure {
    return queue(origin).acquire(due, allowedDue);
  }

  private StreamQueue queue(Origin origin) {
    StreamQueue known = byOrigin.get(origin);
    return known == null ? byOrigin.computeIfAbsent(origin, o -> new StreamQueue(size)) : known;
  }

  /** Opens a connection, with a place that is reserved. */
  Http2Connection open(Origin origin, int user, long due, Sampler sampler) throws Failure {
    StreamQueue queue = queue(origin);
    Http2Connection fresh;
    try {
      fresh = connections.open(origin, user, due, sampler, queue::changed);
    } catch (Failure | RuntimeException | Error e) {
      queue.notOpened();
      throw e;
    }
    queue.opened(fresh);
    return fresh;
  }

  /** As {@link Http2Connections#named}. */
  Failure named(Origin origin, Failure failure) {
    return connections.named(origin, failure);
  }

  /** Ends the waits that have become too long. */
  void expireOverdue(long now) {
    byOrigin.values().forEach(queue -> queue.expireOverdue(now));
  }

  /** Closes all connections. */
  void close() {
    byOrigin.values().forEach(queue -> queue.takeAll().forEach(connections::close));
  }
}
