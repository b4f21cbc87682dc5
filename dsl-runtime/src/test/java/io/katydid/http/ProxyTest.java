package io.katydid.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.load.ProxySettings;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.HostLookup;
import io.katydid.net.Network;
import io.katydid.net.Origin;
import io.katydid.net.TlsServer;
import io.katydid.net.Transport;
import io.katydid.net.TransportFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests through proxies, and proxies that refuse. */
@Timeout(20)
class ProxyTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  private static ProxySettings by(String proxy) {
    return new ProxySettings(proxy, List.of());
  }

  private static HttpFixture through(String proxy, String host) {
    return new HttpFixture(Network.to(host).with(by(proxy)), ConnectionStrategy.PER_USER);
  }

  @Test
  void plainRequest_throughAProxyOfHttp_isGivenToItWhole() throws Exception {
    try (StubServer proxy = StubServer.answering(StubServer.ok("forwarded"));
        HttpFixture fixture =
            through(
                "http://ann:s%40crt@127.0.0.1:" + port(proxy.url()),
                "http://localhost:8099/shop")) {
      assertThat(fixture.http.get("/items/{id}", 7).text()).isEqualTo("forwarded");
      assertThat(fixture.http.get("/items/{id}", 8).text()).isEqualTo("forwarded");

      assertThat(proxy.requests().getFirst().path())
          .isEqualTo("http://localhost:8099/shop/items/7");
      assertThat(proxy.requests().getFirst().header("Host")).isEqualTo("localhost:8099");
      assertThat(proxy.requests().getFirst().header("Proxy-Authorization"))
          .isEqualTo("Basic YW5uOnNAY3J0");
      assertThat(fixture.recorded().connections().opened()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "http://ann:secret@", "socks5://", "socks5h://ann:secret@"})
  void secureRequest_throughAProxy_isOfTheServer(String scheme) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (TlsServer server = TlsServer.with(authority.issue("localhost", LATER), "hello");
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture =
            new HttpFixture(
                Network.to(server.url())
                    .with(authority.trusted())
                    .with(by(scheme + "127.0.0.1:" + proxy.port())),
                ConnectionStrategy.PER_USER)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");

      assertThat(proxy.tunnels()).isOne();
      assertThat(proxy.isIdentified()).isEqualTo(scheme.contains("@"));
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

  /** No proxy of HTTP/1.1 understands requests by HTTP/2: it has to connect to the target. */
  @Test
  void requestByHttp2_throughAProxyOfHttp_isTunnelled() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              wire.answer(wire.request(), "by h2c");
            });
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture =
            new HttpFixture(
                new Network(server.url(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true)
                    .with(by("http://127.0.0.1:" + proxy.port())),
                ConnectionStrategy.PER_USER)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("by h2c");
      assertThat(proxy.tunnels()).isOne();
    }
  }

  @Test
  void webSocket_throughAProxyOfHttp_isTunnelled() throws Exception {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(StubServer.response("403 No", request.path())));
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture = through("http://127.0.0.1:" + proxy.port(), server.url())) {
      fixture.http.webSocket("/chat");

      assertThat(fixture.failureType()).isEqualTo("HTTP 403");
      assertThat(server.requests().getFirst().path()).isEqualTo("/chat");
      assertThat(proxy.tunnels()).isOne();
    }
  }

  /** Nothing says better that a variable has another name than that it is said to be missing. */
  @Test
  void environment_withoutAProxy_isRemarkedOn() {
    TransportFactory direct =
        new TransportFactory() {
          @Override
          public Transport connect(Origin origin, int user, long due, Sampler sampler) {
            return new SinkTransport();
          }

          @Override
          public String remark() {
            return "no proxy: ..";
          }
        };
    Recorder recorder = new Recorder(name -> List.of());
    HttpClients clients =
        new HttpClients(
            Network.to("http://localhost"), recorder, System::nanoTime, Tracing.NONE, direct);
    clients.remark();

    assertThat(recorder.read(0).sinceStart().groups())
        .extracting(ErrorGroup::message)
        .containsExactly("no proxy: ..");
    clients.close();
  }

  /** What a proxy answers in place of a tunnel, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://      | HTTP/1.1 407 Who~~                | answers 407 Who: write user and password into the URL of the proxy, before its host
          http://a:b@  | HTTP/1.1 407 Who~~                | answers 407 Who: it does not take these credentials
          http://a:b@  | HTTP/1.0 401 Who~~                | answers 401 Who: it does not take these credentials
          http://      | HTTP/1.0 403 Filtered~X: y~~      | answers 403 Filtered: it does not let this target or port through
          http://      | HTTP/1.1 503 Bad~~                | answers 503 Bad: it cannot reach the target
          http://      | HTTP/1.1 200~~                    | TLS
          http://      | SSH-2.0-OpenSSH_9.2~              | does not speak HTTP: write another scheme or port
          http://      | ''                                | closed the connection instead of an answer
          socks5://    | ^5 ^255                           | asks who you are: write user and password into the URL of the proxy
          socks5://a:b@ | ^5 ^2 ^1 ^1                      | does not take these credentials
          socks5://    | HTTP/1.1 400 Bad~                 | does not speak SOCKS5
          socks5://    | ^5 ^0 ^5 ^2 ^0 ^1                 | answers 2, not allowed: it does not let this target through
          socks5://    | ^5 ^0 ^5 ^4 ^0 ^1                 | answers 4, host unreachable
          socks5://    | ^5 ^0 ^5 ^5 ^0 ^1                 | answers 5, connection refused: nothing listens at the target
          socks5://    | ^5                                | closed the connection instead of an answer
          """)
  void proxy_refusing_isNamedWithAWayOut(String scheme, String answer, String message)
      throws Exception {
    try (StubProxy proxy = StubProxy.saying(bytes(answer));
        HttpFixture fixture =
            through(scheme + "127.0.0.1:" + proxy.port(), "https://127.0.0.1:1")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).contains(message).doesNotContain("a:b");
      if (!message.equals("TLS")) {
        assertThat(fixture.failure())
            .startsWith("proxy: " + scheme.replace("a:b@", "") + "127.0.0.1:" + proxy.port());
      }
    }
  }

  private static byte[] bytes(String text) {
    if (!text.startsWith("^")) {
      return text.replace("~", "\r\n").getBytes(ISO_8859_1);
    }
    String[] numbers = text.substring(1).split(" \\^", -1);
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(numbers[i]);
    }
    return bytes;
  }

  @Test
  void proxyOfHttp_askingForCredentials_isNoAnswerOfTheServer() {
    try (StubServer proxy = StubServer.answering("HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n");
        HttpFixture fixture =
            through("http://127.0.0.1:" + port(proxy.url()), "http://localhost:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith("proxy: http://127.0.0.1:").contains(" 407: write");
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

  @Test
  void proxy_unknownName_isNamed() {
    try (HttpFixture fixture =
        new HttpFixture(
            Network.to("http://127.0.0.1:8099").with(by("http://proxy.example:3128")),
            ConnectionStrategy.PER_USER,
            unknown())) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("proxy: no connection to http://proxy.example:3128 (unknown host:");
    }
  }

  /** What only a proxy can look up may be anywhere. */
  @Test
  void target_thatOnlyTheProxyKnows_isRefusedUnlessAllowed() {
    try (StubServer proxy = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture =
            new HttpFixture(
                Network.to("http://shop.example").with(by("http://127.0.0.1:" + port(proxy.url()))),
                ConnectionStrategy.PER_USER,
                unknown())) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith("host not allowed: shop.example is looked up by");
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void target_public_isRefusedThroughAProxyToo() {
    try (StubServer proxy = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture =
            through("http://127.0.0.1:" + port(proxy.url()), "http://203.0.113.7")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith("host not allowed: 203.0.113.7 is neither");
      assertThat(proxy.requests()).isEmpty();
    }
  }

  @Test
  void proxy_public_isRefused() {
    try (HttpFixture fixture = through("socks5://203.0.113.7:1080", "http://127.0.0.1:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith("host not allowed: 203.0.113.7 is neither");
    }
  }

  private static HostLookup unknown() {
    return name -> {
      if (name.endsWith(".example")) {
        throw new UnknownHostException(name);
      }
      return InetAddress.getAllByName(name);
    };
  }

  private static String port(String url) {
    return url.substring(url.lastIndexOf(':') + 1);
  }
}
