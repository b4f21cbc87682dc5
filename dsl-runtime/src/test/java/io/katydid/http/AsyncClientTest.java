package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Response;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Phase;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests by an asynchronous client of an application, on whose responses users wait. */
class AsyncClientTest extends GivenClientContract {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");

  @Override
  HttpFixture users(StubServer server) {
    return users(server, client());
  }

  @Override
  HttpFixture retrying(StubServer server, HttpRequestRetryStrategy strategy) {
    return users(server, client().setRetryStrategy(strategy));
  }

  @Override
  HttpFixture through(@Nullable HttpHost proxy, String target) {
    return new HttpFixture(Network.to(target), ApachePlan.made(client().setProxy(proxy)::build));
  }

  private static HttpFixture users(StubServer server, HttpAsyncClientBuilder client) {
    return new HttpFixture(Network.to(server.url()), ApachePlan.made(client::build));
  }

  private static HttpAsyncClientBuilder client() {
    return HttpAsyncClientBuilder.create();
  }

  @Test
  void requests_ofTwoUsers_shareItsPoolAndAreMeasured() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"));
        HttpFixture fixture = users(server, client())) {
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");
      Response posted = fixture.newUser().request("POST", "/").text("sent").send();

      assertThat(posted.text()).isEqualTo("hello");
      assertThat(server.requests().get(1).body()).isEqualTo("sent");
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(1, 1));
      assertThat(fixture.recorded().retries()).isZero();
      assertThat(fixture.recorded().requests())
          .allSatisfy(request -> {
            assertThat(request.timings().of(Phase.LEASE).count()).isEqualTo(1);
            assertThat(request.timings().of(Phase.FIRST_BYTE).count()).isEqualTo(1);
            assertThat(request.timings().of(Phase.TRANSFER).count()).isEqualTo(1);
            assertThat(request.timings().received()).isEqualTo(StubServer.ok("hello").length());
          });
    }
  }

  @Test
  void requests_byHttp2_areMeasured() throws Exception {
    HttpAsyncClientBuilder byHttp2 =
        client()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setDefaultTlsConfig(
                        TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2).build())
                    .build());
    try (Http2Peer server = new Http2Peer(wire -> wire.serve());
        HttpFixture fixture =
            new HttpFixture(Network.to(server.url()), ApachePlan.made(byHttp2::build))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      Response posted = fixture.http.request("POST", "/").text("sent").send();

      assertThat(posted.text()).startsWith("stream ");
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(1, 1));
      assertThat(fixture.recorded().requests())
          .allSatisfy(request -> {
            assertThat(request.failures()).isZero();
            assertThat(request.timings().of(Phase.FIRST_BYTE).count()).isEqualTo(1);
          });
    }
  }

  /** The client asks the proxy for a tunnel in the context of the request. */
  @Test
  void secureRequests_throughAProxyOfItsOwn_areMeasuredFromTheirSendingOn() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    try (TlsServer server = TlsServer.with(authority.issue("localhost", LATER), "hello");
        StubProxy proxy = StubProxy.relaying("ann", "secret")) {
      HttpAsyncClientBuilder client =
          client()
              .setProxy(new HttpHost("127.0.0.1", proxy.port()))
              .setConnectionManager(
                  PoolingAsyncClientConnectionManagerBuilder.create()
                      .setTlsStrategy(new DefaultClientTlsStrategy(authority.context()))
                      .build());
      try (HttpFixture fixture =
          new HttpFixture(Network.to(server.url()), ApachePlan.made(client::build))) {
        fixture.pass(Duration.ofHours(1));
        assertThat(fixture.http.get("/").text()).isEqualTo("hello");
        assertThat(fixture.http.get("/").text()).isEqualTo("hello");

        assertThat(proxy.tunnels()).isOne();
        assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(1, 1));
        assertThat(fixture.only().timings().of(Phase.FIRST_BYTE).count()).isEqualTo(2);
        assertThat(fixture.only().timings().of(Phase.FIRST_BYTE).max()).isZero();
        assertThat(fixture.only().timings().of(Phase.CONNECT).count()).isOne();
      }
    }
  }

  @Test
  void connection_nothingListens_isRefused() {
    StubServer server = StubServer.answering(StubServer.ok(""));
    server.close();
    try (HttpFixture fixture = users(server, client())) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("connection refused: nothing listens at ");
    }
  }

  @Test
  void response_doesNotCome_failsWhenItIsOverdue() throws InterruptedException {
    Semaphore received = new Semaphore(0);
    try (StubServer server = StubServer.scripted((request, exchange) -> received.release());
        HttpFixture fixture = users(server, client())) {
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      received.acquire();
      fixture.pass(HttpFixture.RESPONSE_TIMEOUT.plus(Duration.ofMillis(1)));
      user.join();

      assertThat(fixture.failureType()).isEqualTo("response timeout");
    }
  }
}
