package io.katydid.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which protocol above TLS is agreed on. */
@Timeout(20)
class AlpnTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private final Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
  private CertificateAuthority authority;
  private SSLServerSocket listener;

  /** What the server has taken it for. */
  private CompletableFuture<String> seen = new CompletableFuture<>();

  @BeforeEach
  void listen() throws Exception {
    authority = new CertificateAuthority();
    listener = TlsServer.listener(authority.issue("localhost", LATER));
  }

  @AfterEach
  void close() throws IOException {
    reactor.close();
    listener.close();
  }

  @Test
  void protocol_serverKnowsOneThatIsOffered_isThat() throws Exception {
    Transport transport = connect(List.of("a", "b"), "c", "b");

    assertThat(transport.protocol()).isEqualTo("b");
    assertThat(seen.get()).isEqualTo("b");
    transport.close();
  }

  @Test
  void protocol_serverKnowsNothingOfIt_isEmpty() throws Exception {
    Transport transport = connect(List.of("a"));

    assertThat(transport.protocol()).isEmpty();
    transport.close();
  }

  /** The server takes it as it did before there was such a choice. */
  @Test
  void protocol_nothingIsOffered_isEmpty() throws Exception {
    Transport transport = connect(List.of(), "a");

    assertThat(transport.protocol()).isEmpty();
    assertThat(seen.get()).isEmpty();
    transport.close();
  }

  @Test
  void handshake_serverKnowsNoneThatIsOffered_fails() {
    assertThatIOException()
        .isThrownBy(() -> connect(List.of("a"), "b"))
        .withMessageContaining("none of the protocols");
  }

  private Transport connect(List<String> offered, String... known) throws Exception {
    SSLParameters parameters = listener.getSSLParameters();
    parameters.setApplicationProtocols(known);
    listener.setSSLParameters(parameters);
    seen = CompletableFuture.supplyAsync(this::accept);
    Origin origin = new Origin(true, "localhost", listener.getLocalPort());
    SocketChannel channel = SocketChannel.open(listener.getLocalSocketAddress());
    Transport transport =
        new TlsTransport(
            new ChannelTransport(channel, reactor), origin, authority.trusting(), offered);
    assertThat(transport.protocol()).isEmpty();
    transport.handshake();
    return transport;
  }

  private String accept() {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      socket.startHandshake();
      return socket.getApplicationProtocol();
    } catch (IOException e) {
      return "none: " + e;
    }
  }
}
