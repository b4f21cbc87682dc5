package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.load.ProxySettings;
import io.katydid.measure.Phase;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests by HTTP/2 of Apache HttpClient, as we set it up, through proxies of HTTP. */
class ApacheHttp2ProxyTest extends TunnelContract {

  @Override
  HttpFixture users(Network network) {
    return new HttpFixture(byHttp2(network), ApachePlan.ours(ConnectionStrategy.PER_USER));
  }

  private static Network byHttp2(Network network) {
    return new Network(network.host(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true)
        .with(network.tls())
        .with(network.proxy());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://", "http://ann:secret@"})
  void secureRequest_throughAProxy_isOfTheServer(String scheme) throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (Http2Peer server = Http2Scripts.secure(authority, wire -> wire.serve(), "h2");
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture =
            users(
                Network.to(server.secureUrl()).with(authority.trusted()),
                scheme + "127.0.0.1:" + proxy.port())) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 3");

      assertThat(proxy.tunnels()).isOne();
      assertThat(proxy.isIdentified()).isEqualTo(scheme.contains("@"));
      assertThat(fixture.recorded().connections().opened()).isOne();
      assertThat(fixture.only().timings().of(Phase.CONNECT).count()).isOne();
      assertThat(fixture.only().timings().of(Phase.TLS).count()).isOne();
    }
  }

  @Test
  void plainRequest_throughAProxy_isTunnelled() throws Exception {
    try (Http2Peer server = new Http2Peer(wire -> wire.serve());
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture = through("http://127.0.0.1:" + proxy.port(), server.url())) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(fixture.newUser().get("/").text()).isEqualTo("stream 1");

      assertThat(proxy.tunnels()).isEqualTo(2);
    }
  }

  @Test
  void tunnel_thatEnds_mayHaveBeenEndedByTheProxy() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              wire.request();
            });
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture = through("http://127.0.0.1:" + proxy.port(), server.url())) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failure())
          .startsWith("connection closed: ")
          .endsWith("; or http://127.0.0.1:" + proxy.port() + " ended it, on the way");
    }
  }

  @Test
  void exception_ofTheProxy_isReachedWithoutIt() throws Exception {
    try (Http2Peer server = new Http2Peer(wire -> wire.serve());
        StubProxy proxy = StubProxy.relaying("ann", "secret");
        HttpFixture fixture =
            users(Network.to(server.url()), "http://127.0.0.1:" + proxy.port(), "localhost")) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(proxy.tunnels()).isZero();
    }
  }

  @Test
  void proxy_silentForTheTimeOfConnecting_isNamed() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture =
            new HttpFixture(
                byHttp2(Network.to("http://localhost:8099"))
                    .with(new ProxySettings(url(proxy), List.of())),
                ApachePlan.ours(ConnectionStrategy.PER_USER).connecting(Duration.ofSeconds(1)))) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("proxy timeout: no answer from " + url(proxy));
    }
  }

  @Test
  void proxy_silentUntilTheCallIsOverdue_isLeft() throws Exception {
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture = through(url(proxy), "http://localhost:8099")) {
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      try (Socket connection = proxy.accept()) {
        assertThat(connection.getInputStream().read()).isEqualTo('C');
        fixture.pass(HttpFixture.TIMEOUT.plus(Duration.ofMillis(1)));
        user.join();
        readToEnd(connection);

        assertThat(fixture.failureType()).isEqualTo("timeout");
      }
    }
  }

  private static String url(ServerSocket proxy) {
    return "http://127.0.0.1:" + proxy.getLocalPort();
  }

  /** Which may be a reset. */
  private static void readToEnd(Socket connection) {
    try {
      connection.getInputStream().readAllBytes();
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("reset");
    }
  }
}
