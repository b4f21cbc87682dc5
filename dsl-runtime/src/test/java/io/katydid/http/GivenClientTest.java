package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Response;
import io.katydid.api.TlsSettings;
import io.katydid.api.load.ProxySettings;
import io.katydid.api.plan.ClientFactory;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Phase;
import io.katydid.net.Network;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests by the client of an application: used as it is, and nothing that it does is hidden. */
class GivenClientTest extends GivenClientContract {

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

  private static HttpFixture users(StubServer server, HttpClientBuilder client) {
    return new HttpFixture(Network.to(server.url()), ApachePlan.given(client));
  }

  private static HttpClientBuilder client() {
    return HttpClientBuilder.create();
  }

  @Test
  void clientCertificate_ofAUserWithoutATlsOfOurs_isRefused() {
    try (StubServer server = busy(0);
        HttpFixture fixture = users(server, client())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> fixture.http.clientCertificate("ann.pem"))
          .withMessageStartingWith("Apache HttpClient has the TLS that it was set up with");
    }
  }

  @Test
  void retries_inVain_endAsTheLastResponse() {
    try (StubServer server = busy(9);
        HttpFixture fixture = retrying(server, threeTimes(TimeValue.ZERO_MILLISECONDS))) {
      fixture.http.get("/");

      assertThat(fixture.failureType()).isEqualTo("HTTP 503");
      assertThat(fixture.recorded().retries()).isEqualTo(3);
    }
  }

  @Test
  void pauseBeforeARetry_callIsOverdue_endsIt() throws InterruptedException {
    Semaphore received = new Semaphore(0);
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.response("503 Busy", ""));
              received.release();
            });
        HttpFixture fixture = retrying(server, threeTimes(TimeValue.ofDays(1)))) {
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      received.acquire();
      while (user.isAlive()) {
        fixture.pass(HttpFixture.TIMEOUT);
        Thread.onSpinWait();
      }

      assertThat(fixture.failureType()).isIn("timeout", "response timeout");
    }
  }

  @Test
  void redirect_followedByTheClient_isCountedAndNoRetry() {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    request.path().equals("/old")
                        ? StubServer.response("302 Go", "", "Location: /new")
                        : StubServer.ok("new")));
        HttpFixture fixture = users(server, client())) {
      Response response = fixture.http.get("/old");

      assertThat(response.text()).isEqualTo("new");
      assertThat(response.redirects()).isEqualTo(1);
      assertThat(fixture.recorded().redirects()).isEqualTo(1);
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void redirect_clientFollowsNone_isTheResponse() {
    try (StubServer server =
            StubServer.answering(StubServer.response("302 Go", "", "Location: /new"));
        HttpFixture fixture = users(server, client().disableRedirectHandling())) {
      assertThat(fixture.http.get("/old").status()).isEqualTo(302);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void redirect_userCodeFollowsNone_isTheResponse() {
    try (StubServer server =
            StubServer.answering(StubServer.response("302 Go", "", "Location: /new"));
        HttpFixture fixture = users(server, client())) {
      Response response = fixture.http.request("GET", "/old").followRedirects(false).send();

      assertThat(response.status()).isEqualTo(302);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void options_thatTheClientWouldPassOver_areRefused() {
    Network network =
        new Network(
            "http://localhost:1",
            ConnectionStrategy.pool(2),
            Map.of("localhost", List.of("127.0.0.1")),
            Duration.ofSeconds(1),
            List.of("127.0.0.1"),
            List.of(),
            true,
            TlsSettings.NONE,
            new ProxySettings("http://localhost:2", List.of()));

    expectRefusal(
        network,
        ApachePlan.given(client()),
        "connections, resolve, resolveEvery, sourceAddresses, proxy, HTTP/2 have no effect on the"
            + " client of Buyer.client(): leave it out, or use Katydid's own client");
    expectRefusal(
        network,
        ApachePlan.ours(ConnectionStrategy.PER_USER),
        "sourceAddresses has no effect on Client.APACHE");
    expectRefusal(
        network.with(new ProxySettings("socks5://localhost:2", List.of())),
        ApachePlan.ours(ConnectionStrategy.PER_USER),
        "Client.APACHE has no HTTP/2 through a proxy of SOCKS: use one of http://, leave out"
            + " HTTP/2");
    expectRefusal(
        new Network("", null, Map.of(), Duration.ZERO, List.of("127.0.0.1"), List.of()),
        ApachePlan.ours(ConnectionStrategy.PER_USER),
        "sourceAddresses has no effect on Client.APACHE");
  }

  @Test
  void redirect_inCircles_isAFailure() {
    try (StubServer server =
            StubServer.answering(StubServer.response("302 Go", "", "Location: /old"));
        HttpFixture fixture = users(server, client())) {
      fixture.http.get("/old");

      assertThat(fixture.failure()).startsWith("too many redirects: CircularRedirectException");
    }
  }

  @Test
  void response_ofTheClientItself_isARemark() {
    HttpClientBuilder caching =
        client()
            .addExecInterceptorFirst(
                "cache", (request, scope, chain) -> new BasicClassicHttpResponse(204));
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        HttpFixture fixture = users(server, caching)) {
      assertThat(fixture.http.get("/").status()).isEqualTo(204);

      assertThat(fixture.failure())
          .endsWith("responses came from the client itself, without a request");
      assertThat(fixture.recorded().connections()).isEqualTo(ConnectionCounts.NONE);
    }
  }

  @Test
  void cookies_ofTheClient_areApartByUser() {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "", "Set-Cookie: id=4"));
        HttpFixture fixture = users(server, client())) {
      fixture.http.get("/");
      fixture.newUser().get("/");
      fixture.http.get("/");

      assertThat(server.requests())
          .extracting(request -> request.header("Cookie"))
          .containsExactly("", "", "id=4");
    }
  }

  @Test
  void cookies_clientKeepsNone_areNotKept() {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "", "Set-Cookie: id=4"));
        HttpFixture fixture = users(server, client().disableCookieManagement())) {
      fixture.http.get("/");
      fixture.http.get("/");

      assertThat(server.requests()).extracting(it -> it.header("Cookie")).containsOnly("");
    }
  }

  @Test
  void interceptor_ofTheClient_isCalled() {
    HttpClientBuilder signing =
        client()
            .addRequestInterceptorLast(
                (request, entity, context) -> request.setHeader("X-Signed", "by production"));
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        HttpFixture fixture = users(server, signing)) {
      fixture.http.get("/");

      assertThat(server.requests().getFirst().header("X-Signed")).isEqualTo("by production");
    }
  }

  @Test
  void pool_ofTheClient_isSharedAndTheWaitIsMeasured() {
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        HttpFixture fixture = users(server, client())) {
      fixture.http.get("/");
      fixture.newUser().get("/");

      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(1, 1));
      assertThat(fixture.only().timings().of(Phase.LEASE).count()).isEqualTo(2);
    }
  }

  @Test
  void pool_exhausted_isNoFreeConnection() throws InterruptedException {
    HttpClientBuilder impatient =
        client()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create().setMaxConnTotal(1).build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.ofMilliseconds(1))
                    .build());
    Semaphore received = new Semaphore(0);
    try (StubServer server = StubServer.scripted((request, exchange) -> received.release());
        HttpFixture fixture = users(server, impatient)) {
      Thread first = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      received.acquire();
      fixture.newUser().get("/");
      assertThat(fixture.failureType()).isEqualTo("no free connection");

      fixture.pass(HttpFixture.TIMEOUT.plus(Duration.ofMillis(1)));
      first.join();
    }
  }

  @Test
  void close_ofTheClients_closesTheConnections() {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      try (HttpFixture fixture = users(server, client())) {
        fixture.http.get("/");
      }
      server.awaitNoConnections();
    }
  }

  private static void expectRefusal(ClientFactory.Code code, String... parts) {
    expectRefusal(Network.to("http://localhost:1"), ApachePlan.made(code), parts);
  }

  private static void expectRefusal(Network network, ApachePlan plan, String... parts) {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> new HttpFixture(network, plan).close())
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  @Test
  @SuppressWarnings("NullAway")
  void factory_thatMakesNoClient_isRefusedWithTheReason() {
    expectRefusal(
        () -> null,
        "Buyer.client() returned null: return a CloseableHttpClient, or CloseableHttpAsyncClient");
    expectRefusal(() -> () -> {}, "Buyer.client() returned a ", "return a CloseableHttpClient");
    expectRefusal(
        () -> {
          throw new IllegalArgumentException("no key store, password=hunter2");
        },
        "Buyer.client() failed: no key store, password=***");
    expectRefusal(
        () -> {
          throw new NoClassDefFoundError("org/slf4j/LoggerFactory");
        },
        "Buyer.client() failed: NoClassDefFoundError: org/slf4j/LoggerFactory",
        "add org.apache.httpcomponents.client5:httpclient5 (5.5.2 or newer) and"
            + " org.slf4j:slf4j-api");
  }
}
