package io.katydid.http;

import io.katydid.http1.Http1Connection;
import io.katydid.http1.Http1Connections;
import io.katydid.net.ConnectionContext;
import io.katydid.websocket.Agreement;
import io.katydid.websocket.Compression;
import io.katydid.websocket.OpenSocket;
import io.katydid.websocket.SocketContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The WebSockets of all users of one run. Thread-safe. */
final class RunSockets {

  private final Http1Connections connections;
  private final SocketContext context;
  private final Set<OpenSocket> open = ConcurrentHashMap.newKeySet();

  /**
   * None as yet.
   *
   * @param connections that they are made of
   */
  RunSockets(Http1Connections connections, ConnectionContext shared) {
    this.connections = connections;
    this.context =
        new SocketContext(
            shared.buffers(), shared.deadlines(), new Compression(), shared.nanoTime());
  }

  /** The socket that a connection has become, as the server has switched to WebSocket. */
  OpenSocket open(Http1Connection connection, Agreement agreement) {
    OpenSocket socket =
        new OpenSocket(
            connection.transport(), connection.takeRest(), agreement, context, open::remove);
    open.add(socket);
    connections.handOver(connection);
    return socket;
  }

  /** How many there are. */
  int count() {
    return open.size();
  }

  /** Ends what is overdue. */
  void expireOverdue(long now) {
    open.forEach(socket -> socket.expireIfOverdue(now));
  }

  /** The run is over. */
  void close() {
    open.forEach(OpenSocket::abort);
  }
}
