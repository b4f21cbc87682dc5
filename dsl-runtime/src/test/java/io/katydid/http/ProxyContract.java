package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Phase;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.net.Socket;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests through proxies, and proxies that refuse: alike by all clients of ours. */
abstract class ProxyContract extends TunnelContract {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  /** A proxy that answers one request on each connection, and closes it at the next. */
  static StubServer.Script once() {
    Set<Socket> known = ConcurrentHashMap.newKeySet();
    return (request, exchange) -> {
      if (known.add(exchange.socket())) {
        exchange.write(StubServer.ok("forwarded"));
      } else {
        exchange.close();
      }
    };
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

  /** The first request after that may be one on the tunnel that was open. */
  @Test
  void proxy_dyingWithATunnel_isNamedByTheRequestsThatFollow() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (TlsServer server = TlsServer.with(authority.issue("localhost", LATER), "hello");
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture =
            users(
                Network.to(server.url()).with(authority.trusted()),
                "http://ann:secret@127.0.0.1:" + proxy.port())) {
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");
      proxy.die();
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.http.get("/").status()).isZero();

      assertThat(fixture.recorded().groups())
          .extracting(group -> group.type() + ": " + group.message())
          .anySatisfy(failure ->
              assertThat(failure)
                  .startsWith("proxy: no connection to http://127.0.0.1:" + proxy.port() + " ("))
          .noneMatch(failure -> failure.contains("secret"));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          socks5://    | ^5 ^255                           | asks who you are: write user and password into the URL of the proxy
          socks5://a:b@ | ^5 ^2 ^1 ^1                      | does not take these credentials
          socks5://    | HTTP/1.1 400 Bad~                 | does not speak SOCKS5
          socks5://    | ^5 ^0 ^5 ^2 ^0 ^1                 | answers 2, not allowed: it does not let this target through
          socks5://    | ^5 ^0 ^5 ^4 ^0 ^1                 | answers 4, host unreachable
          socks5://    | ^5 ^0 ^5 ^5 ^0 ^1                 | answers 5, connection refused: nothing listens at the target
          socks5://    | ^5                                | closed the connection instead of an answer
          """)
  void proxyOfSocks_refusing_isNamedWithAWayOut(String scheme, String answer, String message)
      throws Exception {
    expectRefusal(scheme, answer, message);
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
  void proxyOfHttp_closingWithoutAnAnswer_isNamed() {
    try (StubServer proxy = StubServer.scripted((request, exchange) -> exchange.close());
        HttpFixture fixture =
            through("http://127.0.0.1:" + proxy.port(), "http://localhost:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("connection closed: by the proxy http://127.0.0.1:" + proxy.port() + ": ");
    }
  }

  /** Nobody but the two knows which of them it was. */
  @Test
  void tunnel_thatEnds_mayHaveBeenEndedByTheProxy() throws Exception {
    try (StubServer server = StubServer.scripted((request, exchange) -> exchange.close());
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture = through("socks5://127.0.0.1:" + proxy.port(), server.url())) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("connection closed: ")
          .endsWith("; or socks5://127.0.0.1:" + proxy.port() + " ended it, on the way");
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
