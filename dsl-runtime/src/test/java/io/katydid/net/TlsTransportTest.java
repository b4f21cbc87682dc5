package io.katydid.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTransportTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  /** The first response may come with what TLS itself has to say after its handshake. */
  @Test
  void response_ofOneRecord_isTakenFromTheSystemAtOnce() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    KeyStore keys = authority.issue("localhost", LATER);
    Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
    try (TlsServer server = TlsServer.with(keys)) {
      Origin origin = origin(server.url());
      CountedTransport counted = new CountedTransport(plain(origin, reactor));
      TlsTransport transport = new TlsTransport(counted, origin, authority.trusting(), List.of());
      transport.handshake();
      exchange(transport);
      int before = counted.reads;

      exchange(transport);

      assertThat(counted.reads - before).isOne();
      assertThat(transport.look()).isEqualTo(Transport.NOTHING);
      transport.close();
    } finally {
      reactor.close();
    }
  }

  /** A record is larger than what it is read through. */
  @Test
  void response_ofLargeRecords_isTakenFromTheSystemInLargePieces() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    KeyStore keys = authority.issue("localhost", LATER);
    Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
    String body = "x".repeat(100_000);
    try (TlsServer server = TlsServer.with(keys, body)) {
      Origin origin = origin(server.url());
      CountedTransport counted = new CountedTransport(plain(origin, reactor));
      TlsTransport transport = new TlsTransport(counted, origin, authority.trusting(), List.of());

      exchange(transport, body);

      assertThat(counted.reads).isLessThan(1_000);
      transport.close();
    } finally {
      reactor.close();
    }
  }

  @Test
  void message_whileTheBatchIsOpen_isSentWhenItIsClosed() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    KeyStore keys = authority.issue("localhost", LATER);
    AtomicLong now = new AtomicLong();
    Reactor reactor = new Reactor(now::get, delay -> {}, LockSupport::unpark);
    try (TlsServer server = TlsServer.with(keys)) {
      Origin origin = origin(server.url());
      Transport transport =
          new TlsTransport(plain(origin, reactor), origin, authority.trusting(), List.of());
      transport.handshake();
      byte[] message = "GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII);
      reactor.batch.open();

      transport.writeMessage(message, 0, message.length);
      now.set(42);
      reactor.batch.close();

      assertThat(transport.heldFor()).isEqualTo(42);
      String response = StubServer.ok("secret");
      assertThat(transport.in().readNBytes(response.length()))
          .asString(US_ASCII)
          .isEqualTo(response);
      transport.close();
    } finally {
      reactor.close();
    }
  }

  /** A session ticket is no answer to anything; it is there before the connection is used. */
  @Test
  void look_afterTheHandshake_findsNothingThoughTlsHasSomething() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
    try (TlsServer server = TlsServer.with(authority.issue("localhost", LATER))) {
      Origin origin = origin(server.url());
      Transport plain = plain(origin, reactor);
      TlsTransport transport = new TlsTransport(plain, origin, authority.trusting(), List.of());
      transport.handshake();
      while (plain.look() == Transport.NOTHING) {
        Thread.onSpinWait();
      }

      assertThat(transport.look()).isEqualTo(Transport.NOTHING);
      assertThat(plain.look()).isEqualTo(Transport.NOTHING);
      exchange(transport);
      assertThat(transport.look()).isEqualTo(Transport.NOTHING);
      transport.close();
    } finally {
      reactor.close();
    }
  }

  /** What the server does after its handshake, and what is then found. */
  @ParameterizedTest
  @CsvSource({"close, -1", "reset, -1", "write, 200"})
  void look_afterTheServerDidThis_findsIt(String action, int found) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    Reactor reactor = new Reactor(System::nanoTime, delay -> {}, LockSupport::unpark);
    try (SSLServerSocket listener = TlsServer.listener(authority.issue("localhost", LATER))) {
      Origin origin = origin("https://localhost:" + listener.getLocalPort());
      Transport plain = plain(origin, reactor);
      TlsTransport transport = new TlsTransport(plain, origin, authority.trusting(), List.of());
      CompletableFuture<Void> done = CompletableFuture.runAsync(() -> serve(listener, action));
      transport.handshake();
      done.join();

      assertThat(transport.look()).isEqualTo(found);
      transport.close();
    } finally {
      reactor.close();
    }
  }

  private static void serve(SSLServerSocket listener, String action) {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      socket.startHandshake();
      switch (action) {
        case "write" -> socket.getOutputStream().write(200);
        case "reset" -> socket.setSoLinger(true, 0);
        default -> socket.shutdownOutput();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Origin origin(String url) {
    return new Origin(true, "localhost", URI.create(url).getPort());
  }

  private static Transport plain(Origin origin, Reactor reactor) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress(origin.host(), origin.port()));
    return new ChannelTransport(channel, reactor);
  }

  private static void exchange(Transport transport) throws IOException {
    exchange(transport, "secret");
  }

  private static void exchange(Transport transport, String body) throws IOException {
    String response = StubServer.ok(body);
    transport.out().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
    assertThat(transport.in().readNBytes(response.length())).asString(US_ASCII).isEqualTo(response);
  }

  /** Counts how often it is read from. */
  private static final class CountedTransport implements Transport {

    private final Transport transport;
    private int reads;

    CountedTransport(Transport transport) {
      this.transport = transport;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      reads++;
      return transport.read(buffer, offset, length);
    }

    @Override
    public void awaitRead() throws IOException {
      transport.awaitRead();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      transport.write(bytes, offset, length);
    }

    @Override
    public void send(Outgoing message) {
      transport.send(message);
    }

    @Override
    public boolean finishSending() throws IOException {
      return transport.finishSending();
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public void handshake() {}

    @Override
    public int look() {
      return transport.look();
    }

    @Override
    public void close() {
      transport.close();
    }
  }
}
