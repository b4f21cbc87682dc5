package io.katydid.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.security.KeyStore;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
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
    Reactor reactor = new Reactor(System::nanoTime, delay -> {});
    try (TlsServer server = TlsServer.with(keys)) {
      Origin origin = Target.of(server.url()).origin();
      CountedWire counted = new CountedWire(plain(origin, reactor));
      TlsTransport wire = new TlsTransport(counted, origin, authority.trusting());
      wire.handshake();
      exchange(wire);
      int before = counted.reads;

      exchange(wire);

      assertThat(counted.reads - before).isOne();
      assertThat(wire.look()).isEqualTo(Transport.Unasked.NOTHING);
      wire.close();
    } finally {
      reactor.close();
    }
  }

  /** A record is larger than what it is read through. */
  @Test
  void response_ofLargeRecords_isTakenFromTheSystemInLargePieces() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    KeyStore keys = authority.issue("localhost", LATER);
    Reactor reactor = new Reactor(System::nanoTime, delay -> {});
    String body = "x".repeat(100_000);
    try (TlsServer server = TlsServer.with(keys, body)) {
      Origin origin = Target.of(server.url()).origin();
      CountedWire counted = new CountedWire(plain(origin, reactor));
      TlsTransport wire = new TlsTransport(counted, origin, authority.trusting());

      exchange(wire, body);

      assertThat(counted.reads).isLessThan(1_000);
      wire.close();
    } finally {
      reactor.close();
    }
  }

  /** A session ticket is no answer to anything; it is there before the connection is used. */
  @Test
  void look_afterTheHandshake_findsNothingThoughTlsHasSomething() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    Reactor reactor = new Reactor(System::nanoTime, delay -> {});
    try (TlsServer server = TlsServer.with(authority.issue("localhost", LATER))) {
      Origin origin = Target.of(server.url()).origin();
      Transport plain = plain(origin, reactor);
      TlsTransport wire = new TlsTransport(plain, origin, authority.trusting());
      wire.handshake();
      while (plain.look() == Transport.Unasked.NOTHING) {
        Thread.onSpinWait();
      }

      assertThat(wire.look()).isEqualTo(Transport.Unasked.NOTHING);
      assertThat(plain.look()).isEqualTo(Transport.Unasked.NOTHING);
      exchange(wire);
      assertThat(wire.look()).isEqualTo(Transport.Unasked.NOTHING);
      wire.close();
    } finally {
      reactor.close();
    }
  }

  /** What the server does after its handshake, and what is then found. */
  @ParameterizedTest
  @CsvSource({"close, END", "reset, END", "write, BYTES"})
  void look_afterTheServerDidThis_findsIt(String deed, Transport.Unasked found) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    Reactor reactor = new Reactor(System::nanoTime, delay -> {});
    try (SSLServerSocket listener = TlsServer.listener(authority.issue("localhost", LATER))) {
      Origin origin = Target.of("https://localhost:" + listener.getLocalPort()).origin();
      Transport plain = plain(origin, reactor);
      TlsTransport wire = new TlsTransport(plain, origin, authority.trusting());
      CompletableFuture<Void> done = CompletableFuture.runAsync(() -> serve(listener, deed));
      wire.handshake();
      done.join();

      assertThat(wire.look()).isEqualTo(found);
      wire.close();
    } finally {
      reactor.close();
    }
  }

  private static void serve(SSLServerSocket listener, String deed) {
    try (SSLSocket socket = (SSLSocket) listener.accept()) {
      socket.startHandshake();
      switch (deed) {
        case "write" -> socket.getOutputStream().write(1);
        case "reset" -> socket.setSoLinger(true, 0);
        default -> socket.shutdownOutput();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Transport plain(Origin origin, Reactor reactor) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress(origin.host(), origin.port()));
    return new ChannelTransport(channel, reactor);
  }

  private static void exchange(Transport wire) throws IOException {
    exchange(wire, "secret");
  }

  private static void exchange(Transport wire, String body) throws IOException {
    String response = StubServer.ok(body);
    wire.out().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
    assertThat(wire.in().readNBytes(response.length())).asString(US_ASCII).isEqualTo(response);
  }

  /** Counts how often it is read from. */
  private static final class CountedWire implements Transport {

    private final Transport wire;
    private int reads;

    CountedWire(Transport wire) {
      this.wire = wire;
    }

    @Override
    public InputStream in() throws IOException {
      return new FilterInputStream(wire.in()) {
        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
          reads++;
          return in.read(buffer, offset, length);
        }
      };
    }

    @Override
    public OutputStream out() throws IOException {
      return wire.out();
    }

    @Override
    public void send(Upload upload) {
      wire.send(upload);
    }

    @Override
    public boolean finishUpload() throws IOException {
      return wire.finishUpload();
    }

    @Override
    public boolean isSecure() {
      return false;
    }

    @Override
    public void handshake() {}

    @Override
    public Unasked look() {
      return wire.look();
    }

    @Override
    public void close() {
      wire.close();
    }
  }
}
