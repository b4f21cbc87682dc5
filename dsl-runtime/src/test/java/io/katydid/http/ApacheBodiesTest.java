package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.BodySource;
import io.katydid.api.ConnectionStrategy;
import io.katydid.net.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bodies by clients of Apache's, both ways. The clock stands still: what waits in vain never ends.
 */
@Timeout(20)
class ApacheBodiesTest {

  private static final byte[] LARGE = random(300_000);

  /** Where a client comes from. */
  enum Kind {
    OURS,
    CLASSIC,
    ASYNCHRONOUS;

    ApachePlan plan() {
      return switch (this) {
        case OURS -> ApachePlan.ours(ConnectionStrategy.PER_USER);
        case CLASSIC -> ApachePlan.made(HttpClients::createDefault);
        case ASYNCHRONOUS -> ApachePlan.made(HttpAsyncClients::createDefault);
      };
    }
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static BodySource large() {
    return () -> new ByteArrayInputStream(LARGE);
  }

  private static HttpFixture users(String url, Kind kind) {
    return new HttpFixture(Network.to(url), kind.plan());
  }

  @ParameterizedTest
  @EnumSource
  void response_compressed_isDecodedOnce(Kind kind) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    CapturingServer.Answer answer =
        (request, exchange) -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, zipped.size());
          exchange.getResponseBody().write(zipped.toByteArray());
        };
    try (CapturingServer server = new CapturingServer(answer);
        HttpFixture fixture = users(server.url(), kind)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("hello");
      assertThat(fixture.only().failures()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void stream_isSentAsAWhole(Kind kind) throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = users(server.url(), kind)) {
      fixture.http.post("/a", Body.stream("text/csv", large()));
      fixture.http.post("/b", Body.stream("text/csv", LARGE.length, large()));
      fixture.http.post("/c", Body.text("abc"));

      assertThat(server.requests())
          .extracting(CapturingServer.Captured::body)
          .containsExactly(LARGE, LARGE, "abc".getBytes(StandardCharsets.UTF_8));
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLASSIC", "ASYNCHRONOUS"})
  void redirect_thatWantsTheBody_isGivenItAgain(Kind kind) throws IOException {
    CapturingServer.Answer answer =
        (request, exchange) -> {
          if (request.target().equals("/a")) {
            CapturingServer.answer(exchange, 307, "Location", "/b");
          } else {
            CapturingServer.answer(exchange, 200, "ok");
          }
        };
    try (CapturingServer server = new CapturingServer(answer);
        HttpFixture fixture = users(server.url(), kind)) {
      assertThat(fixture.http.post("/a", Body.text("abc")).text()).isEqualTo("ok");
      assertThat(fixture.http.post("/a", Body.stream("text/csv", large())).text()).isEqualTo("ok");

      assertThat(server.requests().get(1).body()).asString().isEqualTo("abc");
      assertThat(server.requests().get(3).body()).isEqualTo(LARGE);
      assertThat(fixture.recorded().redirects()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void response_thatEndsTooEarly_fails(Kind kind) {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it");
              exchange.close();
            });
        HttpFixture fixture = users(server.url(), kind)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("response cut short: the connection ended before the body did")
          .contains("(ConnectionClosedException: ");
    }
  }

  /** The default strategy of one that is asynchronous retries in the middle of a response. */
  @ParameterizedTest
  @CsvSource({
    "OURS, malformed response: MalformedChunkCodingException",
    "CLASSIC, malformed response: MalformedChunkCodingException",
    "ASYNCHRONOUS, response cut short: the connection ended before the body did",
  })
  void response_inWrongChunks_fails(Kind kind, String failure) {
    try (StubServer server =
            StubServer.answering(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n");
        HttpFixture fixture = users(server.url(), kind)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void body_thatTheServerDoesNotWant_isNotSent(Kind kind) {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.response("413 No", "", "Connection: close"));
              exchange.close();
            });
        HttpFixture fixture = users(server.url(), kind)) {
      fixture
          .http
          .request("POST", "/")
          .body(Body.stream("text/csv", large()))
          .expectContinue()
          .send();

      assertThat(fixture.failureType()).isEqualTo("HTTP 413");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OURS, 300001, it ended after 300000 of the 300001 bytes that were announced",
    "CLASSIC, 300001, it ended after 300000 of the 300001 bytes that were announced",
    "ASYNCHRONOUS, 300001, it ended after 300000 of the 300001 bytes that were announced",
    "OURS, 10, it has more than the 10 bytes that were announced",
    "CLASSIC, 10, it has more than the 10 bytes that were announced",
    "ASYNCHRONOUS, 10, it has more than the 10 bytes that were announced",
  })
  void body_ofAnotherLength_failsTheRequest(Kind kind, long length, String why) throws IOException {
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = users(server.url(), kind)) {
      fixture.http.post("/", Body.stream("text/csv", length, large()));

      assertThat(fixture.failure())
          .startsWith("request body unreadable: ")
          .contains(": " + why + "; a file is");
    }
  }

  @ParameterizedTest
  @EnumSource
  void body_thatCannotBeOpened_failsTheRequest(Kind kind) throws IOException {
    BodySource broken =
        () -> {
          throw new IOException("no tape");
        };
    try (CapturingServer server = CapturingServer.accepting();
        HttpFixture fixture = users(server.url(), kind)) {
      fixture.http.post("/", Body.stream("text/csv", broken));

      assertThat(fixture.failure())
          .isEqualTo(
              "request body unreadable: what the body is read from failed, so that the request"
                  + " could not be sent to its end: no tape");
    }
  }

  /** The last part has come with the end of the connection, and is not lost. */
  @ParameterizedTest
  @EnumSource
  void events_beforeTheStreamIsCut_areReceived(Kind kind) {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(
                  """
                  HTTP/1.1 200 OK\r
                  Content-Type: text/event-stream\r
                  Content-Length: 100\r
                  \r
                  data: first

                  """);
              exchange.close();
            });
        HttpFixture fixture = users(server.url(), kind);
        var events = fixture.http.events("GET", "/").open()) {
      assertThat(events.next().orElseThrow().data()).isEqualTo("first");
      assertThat(events.next()).isEmpty();
    }
  }

  @Test
  void client_thatIsClosed_failsAtOnce() {
    ApachePlan closed =
        ApachePlan.made(() -> {
          var client = HttpAsyncClients.createDefault();
          client.start();
          client.close();
          return client;
        });
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        HttpFixture fixture = new HttpFixture(Network.to(server.url()), closed)) {
      fixture.http.get("/");

      assertThat(fixture.only().failures()).isEqualTo(1);
    }
  }
}
