package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.load.ProxySettings;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Phase;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of Apache HttpClient, as we set it up, through proxies: as by our own client. */
@Timeout(20)
class ApacheProxyTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private static HttpFixture users(Network network, String proxy, String... exceptions) {
    return new HttpFixture(
        network.with(new ProxySettings(proxy, List.of(exceptions))),
        ApachePlan.ours(ConnectionStrategy.PER_USER));
  }

  private static HttpFixture through(String proxy, String host) {
    return users(Network.to(host), proxy);
  }

  @Test
  void plainRequest_throughAProxyOfHttp_isGivenToItWhole() {
    try (StubServer proxy = StubServer.answering(StubServer.ok("forwarded"));
        HttpFixture fixture =
            through("http://ann:s%40crt@127.0.0.1:" + proxy.port(), "http://localhost:8099/shop")) {
      assertThat(fixture.http.get("/items/{id}", 7).text()).isEqualTo("forwarded");
      assertThat(fixture.http.get("/items/{id}", 8).text()).isEqualTo("forwarded");

      StubServer.Received first = proxy.requests().getFirst();
      assertThat(first.path()).isEqualTo("http://localhost:8099/shop/items/7");
      assertThat(first.header("Host")).isEqualTo("localhost:8099");
      assertThat(first.header("Proxy-Authorization")).isEqualTo("Basic YW5uOnNAY3J0");
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(1, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "http://ann:secret@", "socks5://", "socks5h://ann:secret@"})
  void secureRequest_throughAProxy_isOfTheServer(String scheme) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (TlsServer server = TlsServer.with(authority.issue("localhost", LATER), "hello");
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture =
            users(
                Network.to(server.url()).with(authority.trusted()),
                scheme + "127.0.0.1:" + proxy.port())) {
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");

      assertThat(proxy.tunnels()).isOne();
      assertThat(proxy.isIdentified()).isEqualTo(scheme.contains("@"));
      assertThat(fixture.recorded().connections().opened()).isOne();
      assertThat(fixture.only().timings().of(Phase.CONNECT).count()).isOne();
      assertThat(fixture.only().timings().of(Phase.TLS).count()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"socks5", "socks5h"})
  void plainRequest_throughSocks_isOfTheServer(String scheme) throws Exception {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture = through(scheme + "://127.0.0.1:" + proxy.port(), server.url())) {
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");
      assertThat(server.requests().getFirst().path()).isEqualTo("/");
      assertThat(proxy.tunnels()).isOne();
    }
  }

  @Test
  void exception_ofTheProxy_isReachedWithoutIt() throws Exception {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture =
            users(Network.to(server.url()), "socks5://127.0.0.1:" + proxy.port(), "127.0.0.0/8")) {
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");
      assertThat(proxy.tunnels()).isZero();
    }
  }

  /** What a proxy answers in place of a tunnel, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://a:b@   | HTTP/1.1 407 Who~~ | answers 407 Who: it does not take these credentials
          http://       | HTTP/1.1 503 Bad~~ | answers 503 Bad: it cannot reach the target
          http://       | SSH-2.0-OpenSSH~   | does not speak HTTP: write another scheme or port
          socks5://     | HTTP/1.1 400 Bad~  | does not speak SOCKS5
          socks5h://a:b@ | ''                | closed the connection instead of an answer
          """)
  void proxy_refusing_isNamedWithAWayOut(String scheme, String answer, String message)
      throws Exception {
    byte[] bytes = answer.replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII);
    try (StubProxy proxy = StubProxy.saying(bytes);
        HttpFixture fixture =
            through(scheme + "127.0.0.1:" + proxy.port(), "https://127.0.0.1:1")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("proxy: " + scheme.replace("a:b@", "") + "127.0.0.1:" + proxy.port())
          .contains(message)
          .doesNotContain("a:b");
    }
  }

  @Test
  void proxyOfHttp_askingForCredentials_isNoAnswerOfTheServer() {
    try (StubServer proxy = StubServer.answering("HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n");
        HttpFixture fixture =
            through("http://127.0.0.1:" + proxy.port(), "http://localhost:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith("proxy: http://127.0.0.1:").contains(" 407: write");
    }
  }

  @Test
  void proxyOfHttp_closingAfterEachRequest_isNamed() {
    Set<Socket> known = ConcurrentHashMap.newKeySet();
    StubServer.Script once =
        (request, exchange) -> {
          if (known.add(exchange.socket())) {
            exchange.write(StubServer.ok("forwarded"));
          } else {
            exchange.close();
          }
        };
    try (StubServer proxy = StubServer.scripted(once);
        HttpFixture fixture =
            through("http://ann:secret@127.0.0.1:" + proxy.port(), "http://localhost:8099")) {
      assertThat(fixture.http.get("/").text()).isEqualTo("forwarded");
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith(
              "connection closed between requests: by the proxy http://127.0.0.1:"
                  + proxy.port()
                  + ": it had been used before (NoHttpResponseException: ")
          .endsWith("; if it does so after each request, set connections to request");
      assertThat(fixture.http.get("/").text()).isEqualTo("forwarded");
    }
  }

  @Test
  void proxyOfHttp_closingWithoutAnAnswer_isNamed() {
    try (StubServer proxy = StubServer.scripted((request, exchange) -> exchange.close());
        HttpFixture fixture =
            through("http://127.0.0.1:" + proxy.port(), "http://localhost:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("connection closed: by the proxy http://127.0.0.1:" + proxy.port() + ": ");
    }
  }

  @Test
  void proxy_notThere_isNamed() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (HttpFixture fixture = through("http://127.0.0.1:" + port, "http://localhost:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("proxy: no connection to http://127.0.0.1:" + port + " (connection refused:");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:", "socks5://203.0.113.7:"})
  void hosts_public_areNotConnectedTo(String proxy) throws Exception {
    try (StubProxy relay = StubProxy.relaying("ann", "secret");
        HttpFixture fixture =
            through(
                proxy + relay.port(),
                proxy.contains("203") ? "http://127.0.0.1:8099" : "https://203.0.113.7")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith("host not allowed: 203.0.113.7 is neither");
      assertThat(relay.tunnels()).isZero();
    }
  }
}
