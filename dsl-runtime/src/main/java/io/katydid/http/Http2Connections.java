package io.katydid.http;

import io.katydid.http2.Http2Connection;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.ConnectionContext;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import io.katydid.net.TransportFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All connections by HTTP/2 of one run, and the pools that users share. Thread-safe. */
final class Http2Connections {

  private static final long CHECK_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final TransportFactory transports;
  private final Recorder recorder;
  private final ConnectionContext context;
  private final ScratchBuffers buffers = Http2Connection.buffers();
  private final Set<Http2Connection> open = ConcurrentHashMap.newKeySet();
  private final Map<Object, Http2Pool> pools = new ConcurrentHashMap<>();
  private final Set<Http2Pool> own = ConcurrentHashMap.newKeySet();
  private long nextCheck = Long.MIN_VALUE;

  Http2Connections(TransportFactory transports, Recorder recorder, ConnectionContext context) {
    this.transports = transports;
    this.recorder = recorder;
    this.context = context;
  }

  /** The pool of this size that the users of this plan, or of the run, share. */
  Http2Pool shared(Object owner, int size) {
    return pools.computeIfAbsent(owner, o -> new Http2Pool(size, this));
  }

  /** A pool of one user, who has one connection to each origin, until it is ended. */
  Http2Pool ofUser() {
    Http2Pool pool = new Http2Pool(1, this);
    own.add(pool);
    return pool;
  }

  /** The user has ended. */
  void end(Http2Pool pool) {
    pool.close();
    own.remove(pool);
  }

  /** Opens a connection. */
  Http2Connection open(Origin origin, int user, long due, Sampler sampler, Runnable onChange)
      throws Failure {
    Transport transport = transports.connect(origin, user, due, sampler);
    Http2Connection connection =
        new Http2Connection(transport, context.nanoTime(), context.deadlines(), buffers, onChange);
    open.add(connection);
    long start = context.nanoTime().getAsLong();
    try {
      connection.open(due);
    } catch (Failure e) {
      close(connection);
      throw named(origin, e);
    }
    if (transport.isSecure()) {
      context.handshakes().ended(origin, transport, start, sampler);
    }
    recorder.opened();
    return connection;
  }

  /**
   * The failure of a request to this origin, with the proxy on the way if that may be the cause.
   */
  Failure named(Origin origin, Failure failure) {
    return transports.forwarding(origin).named(failure);
  }

  void close(Http2Connection connection) {
    open.remove(connection);
    connection.close();
  }

  /** How many there are. */
  int count() {
    return open.size();
  }

  /**
   * Ends what is overdue.
   *
   * @param isPassed whether a deadline may have passed
   */
  void expireOverdue(long now, boolean isPassed) {
    if (isPassed) {
      open.forEach(connection -> connection.expireOverdue(now));
    }
    pools.values().forEach(pool -> pool.expireOverdue(now));
    if (now >= nextCheck) {
      nextCheck = now + CHECK_EVERY;
      own.forEach(pool -> pool.expireOverdue(now));
      open.forEach(connection -> connection.check(now));
      open.removeIf(connection -> !connection.isOpen() && connection.active() == 0);
    }
  }

  /** The run is over. */
  void close() {
    open.forEach(this::close);
  }
}
