package io.katydid.apache;

import io.katydid.net.ProxyTunnel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.hc.core5.concurrent.ComplexFuture;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOEventHandler;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Asks a proxy for a tunnel on a new connection, and gives the connection back to the client. On
 * the thread of its reactor.
 */
final class TunnelHandler implements IOEventHandler {

  private final ProxyTunnel tunnel;
  private final IOSession connection;
  private final boolean secure;
  private final ComplexFuture<IOSession> opened;
  private final long due;
  private final LongSupplier nanoTime;
  private final IOEventHandler client;
  private final Timeout timeoutOfClient;
  private final ByteBuffer request;

  /**
   * Of a connection that the client has not used.
   *
   * @param secure whether the client begins TLS as soon as it has the connection
   * @param opened has the connection when the tunnel is open, or why there is none
   * @param due when that is overdue
   */
  TunnelHandler(
      ProxyTunnel tunnel,
      IOSession connection,
      boolean secure,
      ComplexFuture<IOSession> opened,
      long due,
      LongSupplier nanoTime) {
    this.tunnel = tunnel;
    this.connection = connection;
    this.secure = secure;
    this.opened = opened;
    this.due = due;
    this.nanoTime = nanoTime;
    this.client = connection.getHandler();
    this.timeoutOfClient = connection.getSocketTimeout();
    this.request = ByteBuffer.wrap(tunnel.request());
  }

  @Override
  public void connected(IOSession session) throws IOException {
    waitUntilDue();
    session.setEventMask(SelectionKey.OP_WRITE);
  }

  @Override
  public void outputReady(IOSession session) throws IOException {
    session.write(request);
    if (!request.hasRemaining()) {
      session.setEventMask(SelectionKey.OP_READ);
    }
  }

  @Override
  public void inputReady(IOSession session, @Nullable ByteBuffer nothing) throws IOException {
    waitUntilDue();
    while (tunnel.missing() > 0) {
      byte[] bytes = new byte[tunnel.missing()];
      int read = session.read(ByteBuffer.wrap(bytes));
      if (read < 0) {
        throw tunnel.closed();
      }
      if (read == 0) {
        return;
      }
      tunnel.received(Arrays.copyOf(bytes, read));
    }
    giveBack();
  }

  /** As the reactor does with a connection that it has opened. */
  private void giveBack() throws IOException {
    connection.setSocketTimeout(timeoutOfClient);
    connection.upgrade(client);
    if (!opened.completed(connection)) {
      connection.close(CloseMode.IMMEDIATE);
    } else if (!secure) {
      client.connected(connection);
    }
  }

  private void waitUntilDue() throws IOException {
    long left = TimeUnit.NANOSECONDS.toMillis(due - nanoTime.getAsLong());
    if (left <= 0) {
      throw tunnel.silent();
    }
    connection.setSocketTimeout(Timeout.ofMilliseconds(left));
  }

  @Override
  public void timeout(IOSession session, Timeout timeout) throws IOException {
    throw tunnel.silent();
  }

  /** The reactor closes the connection after it. */
  @Override
  public void exception(IOSession session, Exception cause) {
    opened.failed(cause instanceof IOException e ? tunnel.broken(e) : cause);
  }

  @Override
  public void disconnected(IOSession session) {
    opened.failed(tunnel.closed());
  }
}
