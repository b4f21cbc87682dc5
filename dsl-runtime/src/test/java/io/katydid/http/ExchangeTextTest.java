package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.BodySource;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.EventStream;
import io.katydid.api.plan.UserPlan;
import io.katydid.net.Network;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and responses as they are shown. */
class ExchangeTextTest {

  private final List<String> lines = new ArrayList<>();

  private HttpFixture shown(StubServer server) {
    HttpFixture fixture = new HttpFixture("http://localhost:" + server.port());
    fixture.http.show(lines::add);
    return fixture;
  }

  private static Network network(String host) {
    return new Network(host, null, Map.of(), Duration.ZERO, List.of(), List.of(), true);
  }

  @Test
  void exchange_withSecrets_isShownWithoutThem() {
    try (StubServer server =
            StubServer.answering(
                StubServer.response(
                    "200 OK",
                    "{\"token\":\"t0psecret\",\"echo\":\"abcdefgh-bearer\",\"id\":\"c00kievalue\"}",
                    "Content-Type: application/json",
                    "Set-Cookie: sid=c00kievalue; Path=/; Domain=localhost",
                    "Location: /?sid=abcdefgh-bearer"));
        HttpFixture fixture = shown(server)) {
      fixture.http.bearerAuth("abcdefgh-bearer");
      fixture.http.post("/login?api_key=s3cretkey", Body.json(Map.of("password", "hunter2hunter")));
      fixture.http.get("/me");

      assertThat(lines)
          .startsWith("> POST /login?api_key=*** HTTP/1.1", "> Host: localhost:" + server.port())
          .contains(
              "> Authorization: ***",
              "> Cookie: ***",
              "> {\"password\":***}",
              "< HTTP/1.1 200 OK",
              "< Content-Type: application/json",
              "< Set-Cookie: ***",
              "<",
              "< {\"token\":***,\"echo\":\"***\",\"id\":\"***\"}");
      assertThat(String.join("\n", lines))
          .doesNotContain("t0psecret", "abcdefgh-bearer", "c00kievalue", "s3cretkey", "hunter2");
      assertThat(server.requests().getFirst().header("Authorization"))
          .isEqualTo("Bearer abcdefgh-bearer");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void exchange_byHttp2_isShownAsItIsSent(boolean byApache) throws Exception {
    UserPlan<?> plan =
        byApache
            ? ApachePlan.ours(ConnectionStrategy.PER_USER)
            : new HttpPlan(ConnectionStrategy.PER_USER);
    try (Http2Peer server = new Http2Peer(wire -> wire.serve());
        HttpFixture fixture = new HttpFixture(network(server.url()), plan)) {
      fixture.http.show(lines::add);
      fixture
          .http
          .request("PUT", "/file")
          .header("X-One", "1")
          .header("Connection", "keep-alive")
          .text("x")
          .expectContinue()
          .send();

      assertThat(lines)
          .startsWith(
              "> PUT /file HTTP/2",
              "> :authority: " + server.url().substring("http://".length()),
              "> x-one: 1",
              "> content-type: text/plain; charset=UTF-8",
              ">",
              "> x")
          .anyMatch(line -> line.startsWith("< HTTP/2 200"));
    }
  }

  @Test
  void challenge_ofAServer_isShownWithoutItsNonce() {
    try (StubServer server =
            StubServer.answering(
                StubServer.response(
                    "401 Who",
                    "",
                    "WWW-Authenticate: Digest realm=\"a\", nonce=\"n0nce\", algorithm=SHA-512",
                    "Access-Control-Allow-Credentials: true"));
        HttpFixture fixture = shown(server)) {
      fixture.http.get("/");

      assertThat(lines)
          .contains(
              "< WWW-Authenticate: Digest realm=\"a\", nonce=***, algorithm=SHA-512",
              "< Access-Control-Allow-Credentials: true");
    }
  }

  @Test
  void stream_read_isShownEventByEventWithTheirTimes() {
    String first = "event: greeting\ndata: {\"token\":\"t0psecret\"}\n\n";
    try (StubServer server =
            StubServer.answering(
                StubServer.response(
                    "200 OK",
                    first + "data: two\ndata: lines\n\n" + "data: x\n\n".repeat(25),
                    "Content-Type: text/event-stream"));
        HttpFixture fixture = shown(server)) {
      try (EventStream events = fixture.http.events("GET", "/prices").open()) {
        assertThat(events).hasSize(27);
      }

      List<String> times =
          lines.stream().map(it -> it.replaceAll("[0-9.]+[mn\u00b5]?s", "T")).toList();
      assertThat(times)
          .startsWith("> GET /prices HTTP/1.1")
          .contains("> Accept: text/event-stream", "< HTTP/1.1 200 OK", "<")
          .contains("< after T: greeting: {\"token\":***}", "< after T: two", "< lines")
          .containsOnlyOnce("< ... (further events are not shown)")
          .endsWith(
              "< (the stream ended after 27 events: the first after T, then T between events at"
                  + " the median, and T at most)");
      assertThat(times).filteredOn("< after T: x"::equals).hasSize(18);
      assertThat(String.join("\n", lines)).doesNotContain("t0psecret");
    }
  }

  @Test
  void stream_thatIsNone_isShownAsAResponse() {
    try (StubServer server = StubServer.answering(StubServer.response("404 Not Found", "gone"));
        HttpFixture fixture = shown(server)) {
      fixture.http.events("GET", "/prices").open().close();

      assertThat(lines).contains("< HTTP/1.1 404 Not Found").endsWith("<", "< gone");
    }
  }

  @Test
  void stream_thatBreaks_isShownWithItsFailure() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(
                  """
                  HTTP/1.1 200 OK\r
                  Content-Type: text/event-stream\r
                  Content-Length: 99\r
                  \r
                  data: a

                  """);
              exchange.close();
            });
        HttpFixture fixture = shown(server)) {
      try (EventStream events = fixture.http.events("GET", "/prices").open()) {
        assertThat(events).hasSize(1);
      }

      assertThat(lines)
          .last()
          .asString()
          .startsWith("< (response cut short: ")
          .contains(", after 1 event: the first after ");
    }
  }

  @Test
  void failure_withASecret_isShownWithoutIt() {
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        HttpFixture fixture = shown(server)) {
      BodySource broken =
          () -> {
            throw new IOException("disk gone, password=hunter2");
          };
      fixture.http.post("/", Body.stream("text/csv", broken));

      assertThat(lines)
          .last()
          .asString()
          .startsWith("< no response: request body unreadable: ")
          .endsWith("disk gone, password=***");
    }
  }

  @Test
  void redirect_followed_isShownHopByHop() {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    request.path().equals("/")
                        ? StubServer.response("302 Found", "", "Location: /next")
                        : StubServer.ok("x")));
        HttpFixture fixture = shown(server)) {
      fixture.http.get("/");

      assertThat(lines)
          .filteredOn(line -> line.contains("HTTP/1.1"))
          .containsExactly(
              "> GET / HTTP/1.1",
              "< HTTP/1.1 302 Found",
              "> GET /next HTTP/1.1",
              "< HTTP/1.1 200 OK");
    }
  }

  @Test
  void body_long_isCut() {
    try (StubServer server = StubServer.answering(StubServer.ok("x".repeat(5_000)));
        HttpFixture fixture = shown(server)) {
      fixture.http.get("/");

      assertThat(lines).endsWith("<", "< " + "x".repeat(2_000), "< ... (5000 characters in all)");
    }
  }

  @Test
  void body_thatIsNoText_isNamed() {
    try (StubServer server = StubServer.answering(StubServer.ok("\u0000\u0001"));
        HttpFixture fixture = shown(server)) {
      fixture.http.get("/");

      assertThat(lines).endsWith("<", "< (a body that is no text)");
    }
  }

  @Test
  void body_discarded_isNamed() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = shown(server)) {
      fixture.http.request("GET", "/").discardBody().send();

      assertThat(lines).endsWith("<", "< (the body was discarded)");
    }
  }

  @Test
  void body_thatCannotBeDecoded_isNamed() {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "x", "Content-Encoding: gzip"));
        HttpFixture fixture = shown(server)) {
      fixture.http.get("/");

      assertThat(lines)
          .endsWith(
              "<",
              "< (the body ends in the middle of its gzip: it was cut short before it was sent)");
    }
  }

  @Test
  void response_none_isShownWithItsReason() {
    HttpFixture fixture = new HttpFixture("http://localhost:1");
    try (fixture) {
      fixture.http.show(lines::add);
      fixture.http.get("/");

      assertThat(lines.getLast()).startsWith("< no response: connection refused: ");
    }
  }
}
