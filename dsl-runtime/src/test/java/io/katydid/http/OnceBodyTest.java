package io.katydid.http;

import static io.katydid.http.Http2Peer.RST_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.EventStream;
import io.katydid.net.Network;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;

/** Bodies whose source is asked once: their requests are not sent again, and say so. */
class OnceBodyTest {

  private static final DefaultHttpRequestRetryStrategy RETRYING =
      new DefaultHttpRequestRetryStrategy(3, TimeValue.ZERO_MILLISECONDS);

  private static Body once() {
    return Body.stream("text/plain", 1, () -> new ByteArrayInputStream(new byte[] {'x'})).once();
  }

  /** A server that closes each connection at its second request, without a byte of an answer. */
  private static StubServer closingAtSecondRequest() {
    Set<Socket> known = ConcurrentHashMap.newKeySet();
    return StubServer.scripted((request, exchange) -> {
      if (known.add(exchange.socket())) {
        exchange.write(StubServer.ok("first"));
      } else {
        exchange.close();
      }
    });
  }

  @Test
  void connectionThatTheServerCloses_put_saysThatItIsNotSentAgain() {
    try (StubServer server = closingAtSecondRequest();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");
      fixture.http.put("/", once());

      assertThat(fixture.failure())
          .startsWith("connection closed between requests: ")
          .endsWith(", not sent again: .once()");
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void refusedStream_saysThatItIsNotSentAgain() throws Exception {
    Http2Peer.Script script =
        wire -> {
          wire.greet();
          wire.send(RST_STREAM, 0, wire.request(), Http2Peer.Wire.number(7));
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture =
            new HttpFixture(
                new Network(
                    server.url(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true),
                ConnectionStrategy.PER_USER)) {
      fixture.http.post("/", once());

      assertThat(fixture.failure())
          .startsWith("RST_STREAM REFUSED_STREAM")
          .endsWith("not sent again: .once()");
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  private static StubServer askingForDigest() {
    return StubServer.scripted((request, exchange) ->
        exchange.write(
            request.header("Authorization").isEmpty()
                ? StubServer.response(
                    "401 Who",
                    "you?",
                    "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"")
                : StubServer.ok("")));
  }

  @Test
  void challenge_saysThatItIsNotSentAgainAndIsForTheNext() {
    try (StubServer server = askingForDigest();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");

      assertThat(fixture.http.post("/", once()).status()).isEqualTo(401);
      assertThat(fixture.failure())
          .isEqualTo("HTTP 401: not sent again: .once(), first body: you?");
      assertThat(fixture.http.post("/", once()).status()).isEqualTo(200);
      assertThat(server.requests()).hasSize(2);
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void challenge_ofAStreamOfEvents_saysThatItIsNotSentAgain() {
    try (StubServer server = askingForDigest();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.digestAuth("u", "p");
      try (EventStream events = fixture.http.events("POST", "/").body(once()).open()) {
        assertThat(events.status()).isEqualTo(401);
      }
      assertThat(fixture.failure()).startsWith("HTTP 401: not sent again: .once()");
    }
  }

  @Test
  void challenge_byApacheHttpClientOfOurs_saysThatItIsNotSentAgain() {
    try (StubServer server = askingForDigest();
        HttpFixture fixture =
            new HttpFixture(
                Network.to(server.url()), ApachePlan.ours(ConnectionStrategy.PER_USER))) {
      fixture.http.digestAuth("u", "p");
      fixture.http.post("/", once());

      assertThat(fixture.failure()).startsWith("HTTP 401: not sent again: .once()");
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static StubServer busy() {
    return StubServer.answering(StubServer.response("503 Busy", ""));
  }

  @Test
  void retries_ofAnApacheHttpClient_areNone() {
    HttpClientBuilder client = HttpClientBuilder.create().setRetryStrategy(RETRYING);
    try (StubServer server = busy();
        HttpFixture fixture = new HttpFixture(Network.to(server.url()), ApachePlan.given(client))) {
      fixture.http.put("/", once());
      assertThat(server.requests()).hasSize(1);
      assertThat(fixture.recorded().retries()).isZero();

      fixture.http.put("/", Body.text("x"));
      assertThat(server.requests()).hasSize(5);
      assertThat(fixture.recorded().retries()).isEqualTo(3);
    }
  }

  @Test
  void retries_ofAnAsynchronousHttpClient_areNone() {
    try (StubServer server = busy();
        HttpFixture fixture =
            new HttpFixture(
                Network.to(server.url()),
                ApachePlan.made(
                    () -> HttpAsyncClientBuilder.create().setRetryStrategy(RETRYING).build()))) {
      fixture.http.put("/", once());
      assertThat(server.requests()).hasSize(1);
      assertThat(fixture.recorded().retries()).isZero();

      fixture.http.put("/", Body.text("x"));
      assertThat(server.requests()).hasSize(5);
      assertThat(fixture.recorded().retries()).isEqualTo(3);
    }
  }

  @Test
  void redirect_byAnApacheHttpClient_isTheResponse() {
    try (StubServer server =
            StubServer.answering(StubServer.response("307 Go", "", "Location: /b"));
        HttpFixture fixture =
            new HttpFixture(
                Network.to(server.url()), ApachePlan.given(HttpClientBuilder.create()))) {
      assertThat(fixture.http.put("/", once()).status()).isEqualTo(307);
      assertThat(server.requests()).hasSize(1);
    }
  }
}
