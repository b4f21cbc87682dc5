package io.katydid.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.EventStream;
import io.katydid.net.Failure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests by the client of an application: alike by classic and asynchronous ones. */
abstract class GivenClientContract {

  /** Users of a client as it comes. */
  abstract HttpFixture users(StubServer server);

  /** Users of a client that tries again. */
  abstract HttpFixture retrying(StubServer server, HttpRequestRetryStrategy strategy);

  /** Users of a client that has a proxy of its own; null for none. */
  abstract HttpFixture through(@Nullable HttpHost proxy, String target);

  private HttpFixture through(HttpHost proxy) {
    return through(proxy, "https://localhost:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:1", "https://localhost:1"})
  void proxyOfItsOwn_notThere_isNamed(String target) throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    try (HttpFixture fixture = through(new HttpHost("127.0.0.1", port), target)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith(
              "proxy: no connection to http://127.0.0.1:%1$s (connection refused: nothing listens at 127.0.0.1:%1$s,"
                  .formatted("" + port));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:1", "https://localhost:1"})
  void proxyOfItsOwn_unknown_isNamed(String target) {
    try (HttpFixture fixture = through(new HttpHost("no-such.invalid", 3128), target)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("proxy: no connection to http://no-such.invalid:3128 (unknown host: ");
    }
  }

  @Test
  void proxyOfItsOwn_breakingOffInsteadOfAnAnswer_isNamed() throws Exception {
    try (StubProxy proxy = StubProxy.resetting();
        HttpFixture fixture = through(new HttpHost("127.0.0.1", proxy.port()))) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith(
              "proxy: http://127.0.0.1:"
                  + proxy.port()
                  + " closed the connection instead of an answer");
    }
  }

  @Test
  void proxyOfItsOwn_answeringWithTooLongAHead_isNamed() throws Exception {
    String head = "HTTP/1.1 200 OK\r\nX: " + "a".repeat(200_000) + "\r\n\r\n";
    try (StubProxy proxy = StubProxy.saying(head.getBytes(US_ASCII));
        HttpFixture fixture = through(new HttpHost("127.0.0.1", proxy.port()))) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("proxy: http://127.0.0.1:" + proxy.port() + " does not speak HTTP: write")
          .contains("(MessageConstraintException: ");
    }
  }

  /** Some clients skip what is no response, until the end. */
  @Test
  void proxyOfItsOwn_answeringWithGarbage_isNamed() throws Exception {
    try (StubProxy proxy = StubProxy.saying("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(US_ASCII));
        HttpFixture fixture = through(new HttpHost("127.0.0.1", proxy.port()))) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("proxy: http://127.0.0.1:" + proxy.port())
          .containsAnyOf(
              " closed the connection instead of an answer", " does not speak HTTP: write another");
    }
  }

  @Test
  void handshake_thatIsReset_isAFailureOfTls() throws Exception {
    try (StubProxy server = StubProxy.resetting();
        HttpFixture fixture = through(null, "https://localhost:" + server.port())) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("TLS: the server closed the connection in the handshake: see its log (");
    }
  }

  /** Nobody but the two knows which of them it was. */
  @Test
  void proxyOfItsOwn_endingTheTunnel_isNamedBesideTheServer() throws Exception {
    try (StubProxy proxy = StubProxy.saying("HTTP/1.1 200 Yes\r\n\r\n".getBytes(US_ASCII));
        HttpFixture fixture = through(new HttpHost("127.0.0.1", proxy.port()))) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith(
              "TLS: the server closed the connection in the handshake: see its log; or"
                  + " http://127.0.0.1:"
                  + proxy.port()
                  + " ended it, on the way (");
    }
  }

  @Test
  void redirect_toAPortWhereNothingListens_namesIt() {
    try (StubServer server =
            StubServer.answering(
                StubServer.response("302 Go", "", "Location: http://127.0.0.1:1/"));
        HttpFixture fixture = users(server)) {
      fixture.http.get("/old");

      assertThat(fixture.failure())
          .startsWith("connection refused: nothing listens at 127.0.0.1:1,");
    }
  }

  @Test
  void connection_resetAfterItWasUsed_isClosedBetweenRequests() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (request.path().equals("/last")) {
                exchange.reset();
              } else {
                exchange.write(StubServer.ok("first"));
              }
            });
        HttpFixture fixture = users(server)) {
      assertThat(fixture.http.get("/first").text()).isEqualTo("first");
      fixture.http.post("/last", Body.text("sent once"));

      assertThat(fixture.failure())
          .startsWith("connection closed between requests: it had been used before");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"403 Filtered", "407 Who"})
  void proxyOfItsOwn_openingNoTunnel_isNamedAsTheOneWhoAnswers(String answer) throws Exception {
    String response = "HTTP/1.1 " + answer + "\r\nContent-Length: 2\r\n\r\nno";
    try (StubProxy proxy = StubProxy.saying(response.getBytes(US_ASCII));
        HttpFixture fixture = through(new HttpHost("127.0.0.1", proxy.port()))) {
      assertThat(fixture.http.get("/").status()).isZero();

      assertThat(fixture.failure())
          .isEqualTo(
              "proxy: http://127.0.0.1:"
                  + proxy.port()
                  + " answers "
                  + answer
                  + ", and opens no tunnel: the proxy and its credentials are set in the client");
    }
  }

  static HttpRequestRetryStrategy threeTimes(TimeValue pause) {
    return new DefaultHttpRequestRetryStrategy(3, pause);
  }

  /** A server that is busy so often, and answers then. */
  static StubServer busy(int times) {
    AtomicInteger requests = new AtomicInteger();
    return StubServer.scripted((request, exchange) ->
        exchange.write(
            requests.incrementAndGet() <= times
                ? StubServer.response("503 Busy", "")
                : StubServer.ok("done")));
  }

  @Test
  void events_ofAStream_areReadWhileTheyCome() {
    Semaphore read = new Semaphore(0);
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(
                  "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: a\n\n");
              read.acquireUninterruptibly();
              exchange.write("data: b\n\n");
              exchange.close();
            });
        HttpFixture fixture = users(server)) {
      try (EventStream events = fixture.http.events("GET", "/prices").open()) {
        assertThat(events.next().orElseThrow().data()).isEqualTo("a");
        read.release();
        assertThat(events.next().orElseThrow().data()).isEqualTo("b");
        assertThat(events.next()).isEmpty();
      }
      assertThat(fixture.only().failures()).isZero();
    }
  }

  @Test
  void retries_insideTheClient_areCountedAndOneSample() {
    try (StubServer server = busy(2);
        HttpFixture fixture = retrying(server, threeTimes(TimeValue.ZERO_MILLISECONDS))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("done");

      assertThat(fixture.recorded().retries()).isEqualTo(2);
      assertThat(fixture.only().count()).isEqualTo(1);
      assertThat(fixture.only().failures()).isZero();
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void redirect_toAPublicHost_isNotConnectedTo() {
    try (StubServer server =
            StubServer.answering(
                StubServer.response("302 Go", "", "Location: http://192.0.2.1:9/"));
        HttpFixture fixture = users(server)) {
      fixture.http.get("/old");

      assertThat(fixture.failureType()).isEqualTo(Failure.NOT_ALLOWED);
    }
  }

  /** What comes for a request that was given up is not read as an answer to the next. */
  @RepeatedTest(5)
  void response_comesAfterItsTime_isNotThatOfTheNextRequest() throws InterruptedException {
    Semaphore received = new Semaphore(0);
    Semaphore late = new Semaphore(0);
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (requests.incrementAndGet() == 1) {
                received.release();
                late.acquireUninterruptibly();
                exchange.write(StubServer.ok("late"));
              } else {
                exchange.write(StubServer.ok("own"));
              }
            });
        HttpFixture fixture = users(server)) {
      List<String> answers = new ArrayList<>();
      Thread user =
          Thread.ofVirtual()
              .start(() -> {
                fixture.http.get("/");
                late.release();
                answers.add(fixture.http.get("/").text());
                answers.add(fixture.http.get("/").text());
              });
      received.acquire();
      fixture.pass(HttpFixture.RESPONSE_TIMEOUT.plus(Duration.ofMillis(1)));
      user.join();

      assertThat(answers).containsExactly("own", "own");
      assertThat(fixture.only().failures()).isEqualTo(1);
    }
  }
}
