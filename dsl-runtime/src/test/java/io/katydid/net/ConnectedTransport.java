package io.katydid.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocket;

/** A transport whose other end is a socket of a server, with small buffers between them. */
record ConnectedTransport(Transport transport, Socket server, ServerSocket listener)
    implements AutoCloseable {

  /** What a transport goes over. */
  enum Over {
    TCP,
    TLS_1_2,
    TLS_1_3
  }

  private static final int SMALL_BUFFER = 32 << 10;

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  static ConnectedTransport open(Over over, Reactor reactor) throws Exception {
    return open(over, reactor, plain -> plain);
  }

  /**
   * One that has shaken hands.
   *
   * @param beneath is given what goes over the socket, and returns what is used in its place
   */
  static ConnectedTransport open(Over over, Reactor reactor, UnaryOperator<Transport> beneath)
      throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    ServerSocket listener =
        over == Over.TCP
            ? new ServerSocket(0, 1, InetAddress.getLoopbackAddress())
            : TlsServer.listener(authority.issue("localhost", LATER));
    listener.setReceiveBufferSize(SMALL_BUFFER);
    SocketChannel channel = SocketChannel.open(listener.getLocalSocketAddress());
    channel.setOption(StandardSocketOptions.SO_SNDBUF, SMALL_BUFFER);
    Socket server = listener.accept();
    Transport transport = beneath.apply(new ChannelTransport(channel, reactor));
    if (server instanceof SSLSocket tls) {
      tls.setEnabledProtocols(new String[] {over == Over.TLS_1_2 ? "TLSv1.2" : "TLSv1.3"});
      Origin origin = new Origin(true, "localhost", listener.getLocalPort());
      transport = new TlsTransport(transport, origin, authority.trusting(), List.of());
      CompletableFuture<Void> agreed = CompletableFuture.runAsync(() -> handshake(tls));
      transport.handshake();
      agreed.join();
    }
    return new ConnectedTransport(transport, server, listener);
  }

  static void handshake(SSLSocket socket) {
    try {
      socket.startHandshake();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    transport.close();
    server.close();
    listener.close();
  }
}
