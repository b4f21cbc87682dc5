package io.katydid.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.TlsSettings;
import io.katydid.api.load.ProxySettings;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers with which there is no secure connection: alike by all clients of ours. */
@Timeout(20)
class TlsFailuresTest {

  @TempDir private Path folder;
  private CertificateAuthority authority;
  private KeyStore keys;

  @BeforeEach
  void issue() throws Exception {
    authority = new CertificateAuthority();
    keys = authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z"));
  }

  private enum By {
    OURS(false, false),
    OURS_BY_HTTP_2(false, true),
    APACHE(true, false),
    APACHE_BY_HTTP_2(true, true);

    private final boolean apache;
    private final boolean http2;

    By(boolean isApache, boolean isHttp2) {
      this.apache = isApache;
      this.http2 = isHttp2;
    }

    Network network(String url) {
      return new Network(url, null, Map.of(), Duration.ZERO, List.of(), List.of(), http2);
    }

    HttpFixture users(String url, TlsSettings tls) {
      return users(network(url).with(tls));
    }

    HttpFixture users(Network network) {
      return apache
          ? new HttpFixture(network, ApachePlan.ours(ConnectionStrategy.PER_USER))
          : new HttpFixture(network, ConnectionStrategy.PER_USER);
    }
  }

  private enum Ending {
    ORDERLY,
    RESET
  }

  /**
   * Asks for certificates, and ends each connection after the handshake, without an alert, as
   * servers of gRPC refuse a certificate.
   */
  private final class SilentServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final AtomicInteger handshakes = new AtomicInteger();
    private final SSLContext context;
    private final Ending ending;

    SilentServer(Ending ending) throws Exception {
      this.ending = ending;
      this.context = TlsServer.context(keys, authority);
      Thread.ofVirtual().start(this::accept);
    }

    String url() {
      return TlsFailuresTest.url(listener);
    }

    private void accept() {
      try {
        while (true) {
          Socket client = listener.accept();
          Thread.ofVirtual().start(() -> shakeHands(client));
        }
      } catch (IOException e) {
        // Closed: the test is over.
      }
    }

    private void shakeHands(Socket client) {
      try (client) {
        SSLSocket secured =
            (SSLSocket) context.getSocketFactory().createSocket(client, null, false);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setWantClientAuth(true);
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        handshakes.incrementAndGet();
        if (ending == Ending.RESET) {
          client.setSoLinger(true, 0);
        } else {
          client.shutdownOutput();
          client.getInputStream().readAllBytes();
        }
      } catch (IOException e) {
        // The client has closed it first.
      }
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OURS, ORDERLY",
    "OURS, RESET",
    "OURS_BY_HTTP_2, ORDERLY",
    "OURS_BY_HTTP_2, RESET",
    "APACHE, ORDERLY",
    "APACHE, RESET",
    "APACHE_BY_HTTP_2, ORDERLY",
    "APACHE_BY_HTTP_2, RESET"
  })
  void connection_endedWithoutAWord_isSaidToBeForTheCertificate(By client, Ending ending)
      throws Exception {
    String ann = authority.issue("ann", folder.resolve("ann.pem")).toString();
    try (SilentServer server = new SilentServer(ending)) {
      for (String version : List.of("1.2", "1.3")) {
        TlsSettings settings = authority.trusted().versions(version);
        try (HttpFixture without = client.users(server.url(), settings);
            HttpFixture with = client.users(server.url(), settings.cert(ann, "", ""))) {
          without.http.get("/");
          with.http.get("/");

          assertThat(without.failure())
              .startsWith(
                  "TLS: the server asked for a client certificate, and closed the connection as"
                      + " there is none: give one by cert");
          assertThat(with.failure())
              .startsWith(
                  "TLS: the server closed the connection after it was shown the client"
                      + " certificate, which it may refuse: see its log");
        }
      }
      assertThat(server.handshakes).hasValue(4);
    }
  }

  /** By when it comes, the JDK throws the one or the other for it. */
  @ParameterizedTest
  @EnumSource(By.class)
  void handshake_thatIsReset_isOneThatIsEnded(By client) throws Exception {
    try (StubProxy server = StubProxy.resetting();
        HttpFixture fixture =
            client.users("https://localhost:" + server.port(), TlsSettings.NONE)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("TLS: the server closed the connection in the handshake: see its log")
          .doesNotContain("on the way");
    }
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void handshake_endedInATunnel_mayHaveBeenByTheProxy(By client) throws Exception {
    try (StubProxy proxy = StubProxy.saying("HTTP/1.1 200 Go\r\n\r\n".getBytes(US_ASCII));
        HttpFixture fixture =
            client.users(
                client
                    .network("https://localhost:1")
                    .with(
                        new ProxySettings("http://ann:x@127.0.0.1:" + proxy.port(), List.of())))) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith(
              "TLS: the server closed the connection in the handshake: see its log; or"
                  + " http://127.0.0.1:"
                  + proxy.port()
                  + " ended it, on the way");
    }
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void port_withoutTls_isNamed(By client) throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        HttpFixture fixture = client.users(url(plain), TlsSettings.NONE)) {
      Thread.ofVirtual().start(() -> speakPlainly(plain));
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith(
              "TLS: the server does not speak TLS on this port: write http://, or another port");
    }
  }

  private static void speakPlainly(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(US_ASCII));
      client.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client has understood, and closed the connection.
    }
  }

  /** Our own client has another clock: {@link TlsTimeoutTest} is of it. */
  @ParameterizedTest
  @EnumSource(
      value = By.class,
      names = {"APACHE", "APACHE_BY_HTTP_2"})
  void handshake_neverAnswered_isATimeOutOfTls(By client) throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        HttpFixture fixture =
            new HttpFixture(
                client.network(url(silent)),
                ApachePlan.ours(ConnectionStrategy.PER_USER).connecting(Duration.ofSeconds(1)))) {
      fixture.http.get("/");

      assertThat(fixture.failure()).isEqualTo("TLS timeout: ");
    }
  }

  private static String url(ServerSocket server) {
    return "https://localhost:" + server.getLocalPort();
  }

  @ParameterizedTest
  @EnumSource(By.class)
  void certificate_ofAnotherAuthority_isRefused(By client) throws Exception {
    String eve = new CertificateAuthority().issue("eve", folder.resolve("eve.pem")).toString();
    SSLServerSocket listener =
        (SSLServerSocket)
            TlsServer.context(keys, authority)
                .getServerSocketFactory()
                .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    SSLParameters parameters = listener.getSSLParameters();
    parameters.setNeedClientAuth(true);
    parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
    listener.setSSLParameters(parameters);
    try (Http2Peer server = new Http2Peer(listener, wire -> wire.serve());
        HttpFixture fixture =
            client.users(server.secureUrl(), authority.trusted().cert(eve, "", ""))) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("TLS: the server ")
          .containsPattern("refuses the client certificate|which it may refuse");
    }
  }
}
