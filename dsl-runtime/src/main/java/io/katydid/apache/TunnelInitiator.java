package io.katydid.apache;

import io.katydid.net.ProxyTunnel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.apache.hc.core5.concurrent.ComplexFuture;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Connects to a proxy of HTTP, and has the connection when that has connected to the target, so
 * that to the client it is a direct one. For one connection.
 *
 * @param secure whether TLS follows
 * @param due when the tunnel is overdue
 */
record TunnelInitiator(
    ConnectionInitiator initiator,
    ProxyTunnel tunnel,
    boolean secure,
    long due,
    LongSupplier nanoTime)
    implements ConnectionInitiator {

  @Override
  public Future<IOSession> connect(
      NamedEndpoint target,
      @Nullable SocketAddress first,
      @Nullable SocketAddress source,
      Timeout timeout,
      @Nullable Object attachment,
      FutureCallback<IOSession> callback) {
    ComplexFuture<IOSession> opened = new ComplexFuture<>(callback);
    Attempt attempt =
        (proxy, connected) ->
            initiator.connect(target, proxy, source, timeout, attachment, connected);
    connectToNext(tunnel.addresses().iterator(), attempt, opened);
    return opened;
  }

  /** Has the client connect to one address. */
  private interface Attempt {

    Future<IOSession> to(InetSocketAddress proxy, FutureCallback<IOSession> connected);
  }

  private void connectToNext(
      Iterator<InetSocketAddress> addresses, Attempt attempt, ComplexFuture<IOSession> opened) {
    InetSocketAddress address = addresses.next();
    Future<IOSession> connection =
        attempt.to(
            address,
            new FutureCallback<>() {

              @Override
              public void completed(IOSession session) {
                session.upgrade(new TunnelHandler(tunnel, session, secure, opened, due, nanoTime));
              }

              @Override
              public void failed(Exception e) {
                if (addresses.hasNext()) {
                  connectToNext(addresses, attempt, opened);
                } else {
                  opened.failed(e instanceof IOException io ? tunnel.unreachable(io, address) : e);
                }
              }

              @Override
              public void cancelled() {
                opened.cancel();
              }
            });
    opened.setDependency(() -> opened.isCancelled() && end(connection));
  }

  /** Also that on which the proxy has not answered. */
  private static boolean end(Future<IOSession> connection) {
    boolean isCancelled = connection.cancel(true);
    if (connection.state() == Future.State.SUCCESS) {
      connection.resultNow().close(CloseMode.IMMEDIATE);
    }
    return isCancelled;
  }
}
