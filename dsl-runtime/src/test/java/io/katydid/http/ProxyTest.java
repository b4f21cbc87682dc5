package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.load.ProxySettings;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.HostLookup;
import io.katydid.net.Network;
import io.katydid.net.Origin;
import io.katydid.net.Transport;
import io.katydid.net.TransportFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests of our own client through proxies. */
@Timeout(20)
class ProxyTest extends ProxyContract {

  @Override
  HttpFixture users(Network network) {
    return new HttpFixture(network, ConnectionStrategy.PER_USER);
  }

  private static ProxySettings by(String proxy) {
    return new ProxySettings(proxy, List.of());
  }

  /** GET is sent again, so that nobody sees it. */
  @Test
  void proxyOfHttp_closingAfterEachRequest_isNamed() {
    try (StubServer proxy = StubServer.scripted(once());
        HttpFixture fixture =
            through("http://ann:secret@127.0.0.1:" + proxy.port(), "http://localhost:8099")) {
      assertThat(fixture.http.get("/").text()).isEqualTo("forwarded");
      assertThat(fixture.http.post("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith(
              "connection closed between requests: by the proxy http://127.0.0.1:"
                  + proxy.port()
                  + ": ")
          .endsWith("; if it does so after each request, set connections to request");
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
        HttpFixture fixture = byHttp2(server, proxy)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("by h2c");
      assertThat(proxy.tunnels()).isOne();
    }
  }

  @Test
  void tunnelOfHttp2_thatEnds_mayHaveBeenEndedByTheProxy() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              wire.request();
            });
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture = byHttp2(server, proxy)) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .isEqualTo(
              "connection closed: the server closed it before its response; or http://127.0.0.1:"
                  + proxy.port()
                  + " ended it, on the way");
    }
  }

  private static HttpFixture byHttp2(Http2Peer server, StubProxy proxy) {
    return new HttpFixture(
        new Network(server.url(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true)
            .with(by("http://127.0.0.1:" + proxy.port())),
        ConnectionStrategy.PER_USER);
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
  void proxy_public_isRefused() {
    try (HttpFixture fixture = through("socks5://203.0.113.7:1080", "http://127.0.0.1:8099")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure()).startsWith("host not allowed: 203.0.113.7 is neither");
    }
  }

  /** Behind version, command and reserve: the type of an address, and the address. */
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1, 017f0000010050",
    "http://[::1], 04000000000000000000000000000000010050",
    "http://localhost, 03096c6f63616c686f73740050"
  })
  void target_thatIsAnAddress_isGivenToAProxyOfNamesAsOne(String host, String target)
      throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture = through("socks5h://127.0.0.1:" + proxy.getLocalPort(), host)) {
      CompletableFuture<byte[]> asked =
          CompletableFuture.supplyAsync(() -> asked(proxy, target.length() / 2));
      fixture.http.get("/");

      assertThat(asked.get()).isEqualTo(HexFormat.of().parseHex(target));
    }
  }

  /** What a client asks a proxy of SOCKS5 for, which closes the connection then. */
  private static byte[] asked(ServerSocket proxy, int length) {
    try (Socket client = proxy.accept()) {
      client.getInputStream().readNBytes(3);
      client.getOutputStream().write(new byte[] {5, 0});
      client.getInputStream().readNBytes(3);
      return client.getInputStream().readNBytes(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
