package io.katydid.http;

import io.katydid.apache.ApacheClients;
import io.katydid.api.Connections.Per;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserSettings;
import io.katydid.http1.ConnectionSource;
import io.katydid.http1.Http1Connections;
import io.katydid.http2.Http2Connection;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.ConnectionContext;
import io.katydid.net.Network;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClients;
import io.katydid.websocket.SocketUser;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The connections of all users of one run, whatever they are made by, and the watch over their
 * deadlines. Thread-safe.
 */
final class RunConnections {

  /**
   * To look at a connection takes a fraction of a microsecond, and may take no more than that of
   * the time.
   */
  private static final long CHECK_EVERY = 10_000;

  /** Both, as a server that knows only one of them says so by choosing it. */
  private static final List<String> HTTP_2 = List.of(Http2Connection.ALPN, "http/1.1");

  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final ClientOptions options;
  private final TransportFactory transports;
  private final Refusals refusals;
  private final ConnectionContext context;
  private final Http1Connections http1;
  private final Http2Connections http2;
  private final RunSockets sockets;
  private final PlannedExchanges exchanges;
  private long nextCheck = Long.MIN_VALUE;

  /**
   * None as yet.
   *
   * @param refusals where hosts are noted that the run may not load
   */
  RunConnections(
      Network network,
      Recorder recorder,
      LongSupplier nanoTime,
      TransportFactory transports,
      TlsClients tls,
      Refusals refusals) {
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.options = new ClientOptions(network, transports.hasSocksProxy());
    this.transports = transports;
    this.refusals = refusals;
    this.context = ConnectionContext.of(nanoTime, recorder);
    this.http1 =
        new Http1Connections(
            refusals.notedOf(transports),
            refusals.notedOf(transports.tunnelling(Http1Connections.PROTOCOLS)),
            context);
    this.sockets = new RunSockets(http1, context);
    this.http2 =
        new Http2Connections(refusals.notedOf(transports.tunnelling(HTTP_2)), recorder, context);
    this.exchanges = new PlannedExchanges(network, recorder, nanoTime, tls, http1, http2);
  }

  /**
   * Makes the clients of user classes that have another one than ours.
   *
   * @throws IllegalStateException if one cannot be made, or would pass over an option, with the
   *     reason
   */
  void open(List<? extends UserPlan<?>> plans) {
    options.require(plans);
    exchanges.open(
        plans,
        () ->
            ApacheClients.of(transports, recorder, nanoTime, context.deadlines(), refusals::note));
  }

  /** Whether the users of a plan share connections. */
  boolean isShared(UserPlan<?> plan) {
    return exchanges.isShared(plan);
  }

  /** What one user sends its requests by, whose connections have this number. */
  Exchanges exchanges(UserPlan<?> plan, Sampler sampler, int number) {
    return exchanges.of(plan, sampler, number);
  }

  /**
   * The WebSockets of one user, whose connections have this number. Each is made of a connection of
   * its own, whatever requests are sent by.
   */
  WebSockets webSockets(
      UserSettings settings, Calls calls, Excerpts excerpts, SocketUser user, int number) {
    ConnectionSource own = http1.ofUser(Per.USER);
    Http1Exchanges handshakes =
        new Http1Exchanges(http1, recorder, user.sampler(), nanoTime, settings, own, number);
    return new WebSockets(calls, sockets, excerpts, handshakes, user);
  }

  /**
   * Closes those whose pending operation is overdue, and so fails it, as it does waits for one. To
   * be called every few milliseconds, by one thread; where connections are many, not each call
   * looks at them.
   */
  void expireOverdue(long now) {
    if (now < nextCheck) {
      return;
    }
    nextCheck = now + CHECK_EVERY * (http1.count() + http2.count() + sockets.count());
    boolean isPassed = context.deadlines().takePassed(now);
    if (isPassed) {
      exchanges.expireOthers(now);
      sockets.expireOverdue(now);
    }
    http1.expireOverdue(now, isPassed);
    http2.expireOverdue(now, isPassed);
    transports.expireOverdue(now);
  }

  /** Notes what is still waited for: the load has ended, and users have their connections. */
  void endLoad(long now) {
    http1.endLoad(now);
  }

  /** Records the remarks on the servers. To be called once, when all users have ended. */
  void remark() {
    if (!transports.remark().isEmpty()) {
      recorder.remark("proxy", transports.remark());
    }
    http1.remark(recorder);
  }

  /** Closes them all: the run is over. */
  void close() {
    sockets.close();
    http1.close();
    exchanges.closeOthers();
    http2.close();
    transports.close();
  }
}
