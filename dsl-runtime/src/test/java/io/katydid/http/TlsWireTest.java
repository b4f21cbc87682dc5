package io.katydid.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsWireTest {

  /** The first response may come with what TLS itself has to say after its handshake. */
  @Test
  void response_ofOneRecord_isTakenFromTheSystemAtOnce(@TempDir Path folder) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    KeyStore keys = authority.issue("localhost", Instant.now().plusSeconds(1_000));
    Reactor reactor = new Reactor();
    try (TlsServer server = TlsServer.with(keys)) {
      Origin origin = Target.of(server.url()).origin();
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(origin.host(), origin.port()));
      CountedWire counted = new CountedWire(new ChannelWire(channel, reactor));
      TlsWire wire = new TlsWire(counted, origin, trusting(authority, folder.resolve("trust")));
      wire.handshake();
      exchange(wire);
      int before = counted.reads;

      exchange(wire);

      assertThat(counted.reads - before).isOne();
      assertThat(wire.look()).isEqualTo(Wire.Unasked.NOTHING);
      wire.close();
    } finally {
      reactor.close();
    }
  }

  /** A record is larger than what it is read through. */
  @Test
  void response_ofLargeRecords_isTakenFromTheSystemInLargePieces(@TempDir Path folder)
      throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    KeyStore keys = authority.issue("localhost", Instant.now().plusSeconds(1_000));
    Reactor reactor = new Reactor();
    String body = "x".repeat(100_000);
    try (TlsServer server = TlsServer.with(keys, body)) {
      Origin origin = Target.of(server.url()).origin();
      SocketChannel channel =
          SocketChannel.open(new InetSocketAddress(origin.host(), origin.port()));
      CountedWire counted = new CountedWire(new ChannelWire(channel, reactor));
      TlsWire wire = new TlsWire(counted, origin, trusting(authority, folder.resolve("trust")));

      exchange(wire, body);

      assertThat(counted.reads).isLessThan(1_000);
      wire.close();
    } finally {
      reactor.close();
    }
  }

  private static void exchange(Wire wire) throws IOException {
    exchange(wire, "secret");
  }

  private static void exchange(Wire wire, String body) throws IOException {
    String response = StubServer.ok(body);
    wire.out().write("GET / HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
    assertThat(wire.in().readNBytes(response.length())).asString(US_ASCII).isEqualTo(response);
  }

  private static SSLSocketFactory trusting(CertificateAuthority authority, Path file)
      throws Exception {
    authority.writeTrust(file);
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(KeyStore.getInstance(file.toFile(), CertificateAuthority.PASSWORD));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  /** Counts how often it is read from. */
  private static final class CountedWire implements Wire {

    private final Wire wire;
    private int reads;

    CountedWire(Wire wire) {
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
