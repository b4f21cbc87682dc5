package io.katydid.http1;

import io.katydid.api.Connections.Per;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.ConnectionContext;
import io.katydid.net.Failure;
import io.katydid.net.Network;
import io.katydid.net.Origin;
import io.katydid.net.Transport;
import io.katydid.net.TransportFactory;
import io.katydid.os.ListeningSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** All connections by HTTP/1.1 of one run, and the pools that users share. Thread-safe. */
public final class Http1Connections {

  /**
   * None is offered: to a client that offers nothing, a server speaks HTTP/1.1 (RFC 9113, section
   * 3.2), and one that does not know what is offered may refuse it.
   */
  public static final List<String> PROTOCOLS = List.of();

  private static final long QUEUE_CHECK_EVERY = TimeUnit.SECONDS.toNanos(1);

  private final TransportFactory transports;
  private final TransportFactory tunnels;
  private final ConnectionContext context;
  private final Set<Http1Connection> connections = ConcurrentHashMap.newKeySet();
  private final Map<Object, Pool> pools = new ConcurrentHashMap<>();
  private final Map<Origin, ServerBehavior> servers = new ConcurrentHashMap<>();
  private long nextQueueCheck = Long.MIN_VALUE;

  /**
   * None as yet.
   *
   * @param transports for requests
   * @param tunnels for what becomes another protocol
   */
  public Http1Connections(
      TransportFactory transports, TransportFactory tunnels, ConnectionContext context) {
    this.transports = transports;
    this.tunnels = tunnels;
    this.context = context;
  }

  /**
   * Those of one user, one to each origin.
   *
   * @param per what each of them is for
   */
  public ConnectionSource ofUser(Per per) {
    return new OwnConnections(per, this);
  }

  /**
   * The part of one user in those that users share, at most so many to each origin.
   *
   * @param owner the same one for all who share them
   */
  public ConnectionSource shared(Object owner, int size) {
    Pool pool = pools.computeIfAbsent(owner, o -> new Pool(size, this, context.nanoTime()));
    return new SharedConnections(pool, context.nanoTime());
  }

  /**
   * A new connection to this origin.
   *
   * @param isKept whether more than one request is to be sent
   * @param isUpgraded whether it is to become one of another protocol
   * @param user the number of the user that needs it
   * @param due when it is overdue
   * @param sampler of the request that needs it, which gets how long that took
   * @throws Failure if there is none
   */
  public Http1Connection connect(
      Origin origin, boolean isKept, boolean isUpgraded, int user, long due, Sampler sampler)
      throws Failure {
    TransportFactory factory = isUpgraded ? tunnels : transports;
    Transport transport = factory.connect(origin, user, due, sampler);
    Http1Connection connection =
        new Http1Connection(
            transport, origin, factory.forwarding(origin), isKept, behavior(origin), context);
    connections.add(connection);
    try {
      connection.open(due, sampler);
    } catch (Failure e) {
      close(connection);
      throw e;
    }
    return connection;
  }

  private ServerBehavior behavior(Origin origin) {
    return servers.computeIfAbsent(origin, o -> new ServerBehavior());
  }

  /** Closes a connection, which is not used any more. */
  public void close(Http1Connection connection) {
    connections.remove(connection);
    connection.close();
  }

  /** A connection is of another protocol from now on, and no more among these. */
  public void handOver(Http1Connection connection) {
    connections.remove(connection);
  }

  /** How many there are. */
  public int count() {
    return connections.size();
  }

  /**
   * Ends what is overdue. To be called by one thread.
   *
   * @param now by the clock of the run
   * @param isPassed whether a deadline may have passed
   */
  public void expireOverdue(long now, boolean isPassed) {
    if (isPassed) {
      connections.forEach(connection -> connection.expireIfOverdue(now));
    }
    pools.values().forEach(pool -> pool.expireOverdue(now));
    if (now >= nextQueueCheck) {
      nextQueueCheck = now + QUEUE_CHECK_EVERY;
      checkQueues(now);
    }
  }

  /** A first response that is late may be so as the server has not accepted its connection. */
  private void checkQueues(long now) {
    servers.forEach((origin, server) -> {
      if (Network.isLoopback(origin.host()) && isFirstLate(server, now)) {
        server.queued(ListeningSocket.queued(origin.port()));
      }
    });
  }

  private boolean isFirstLate(ServerBehavior server, long now) {
    return connections.stream().anyMatch(it -> it.first().isLate(server, now));
  }

  /** Notes which first responses are late, while users still have their connections. */
  public void endLoad(long now) {
    connections.forEach(connection -> connection.first().note(now));
  }

  /** Records the remarks on the servers. */
  public void remark(Recorder recorder) {
    ServerRemarks.record(servers, recorder);
  }

  /** The run is over. */
  public void close() {
    connections.forEach(this::close);
  }
}
