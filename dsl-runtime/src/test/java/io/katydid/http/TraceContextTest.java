package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.measure.Exemplar;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header by which a target's traces are found again. */
class TraceContextTest {

  private static final String OWN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00";

  private static Tracing tracing(long... numbers) {
    Iterator<Long> next = Arrays.stream(numbers).iterator();
    RandomGenerator random = next::next;
    return new Tracing(() -> random);
  }

  private static Tracing seeded() {
    RandomGenerator seeds = new SplittableRandom(1);
    return new Tracing(() -> new SplittableRandom(seeds.nextLong()));
  }

  private static List<String> received(StubServer server) {
    return server.requests().stream().map(it -> it.header("traceparent")).toList();
  }

  private static List<String> traces(HttpFixture fixture) {
    return fixture.recorded().total().slowest().all().map(Exemplar::traceId).toList();
  }

  @Test
  void request_traced_carriesTheIdAndTheReportHasIt() {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", ""));
        HttpFixture fixture = new HttpFixture(server.url(), tracing(0x0123456789abcdefL, 2, 3))) {
      fixture.http.get("/");

      assertThat(received(server))
          .containsExactly("00-0123456789abcdef0000000000000002-0000000000000003-01");
      assertThat(traces(fixture)).containsExactly("0123456789abcdef0000000000000002");
    }
  }

  @Test
  void request_zerosDrawn_areNoIds() {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", ""));
        HttpFixture fixture = new HttpFixture(server.url(), tracing(0, 0, 1, 0, 0, 4))) {
      fixture.http.get("/");

      assertThat(received(server))
          .containsExactly("00-00000000000000010000000000000000-0000000000000004-01");
    }
  }

  @Test
  void requests_ofAllUsers_areTracesOfTheirOwn() {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", ""));
        HttpFixture fixture = new HttpFixture(server.url(), seeded())) {
      UserHttp other = fixture.newUser();
      for (int i = 0; i < 2; i++) {
        fixture.http.get("/");
        other.get("/");
      }

      assertThat(received(server))
          .hasSize(4)
          .doesNotHaveDuplicates()
          .allMatch(it -> it.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"));
    }
  }

  @Test
  void request_withItsOwn_keepsIt() {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", ""));
        HttpFixture fixture = new HttpFixture(server.url(), seeded())) {
      fixture.http.request("GET", "/").header("Traceparent", OWN).send();
      fixture.http.defaultHeader("traceparent", OWN);
      fixture.http.get("/");

      assertThat(server.requests().getFirst().headers())
          .containsEntry("Traceparent", List.of(OWN))
          .doesNotContainKey("traceparent");
      assertThat(received(server).getLast()).isEqualTo(OWN);
      assertThat(traces(fixture)).containsOnly("4bf92f3577b34da6a3ce929d0e0e4736");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00-4BF9", OWN + "x"})
  void request_withSomethingElseInItsPlace_hasNoTrace(String own) {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", ""));
        HttpFixture fixture = new HttpFixture(server.url(), seeded())) {
      fixture.http.request("GET", "/").header("traceparent", own).send();

      assertThat(received(server)).containsExactly(own);
      assertThat(traces(fixture)).containsExactly("");
    }
  }

  @Test
  void redirect_isOfTheTraceOfItsRequest() {
    String moved = StubServer.response("302 Found", "", "Location: /there");
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(request.path().equals("/") ? moved : StubServer.ok("")));
        HttpFixture fixture = new HttpFixture(server.url(), seeded())) {
      fixture.http.get("/");

      assertThat(received(server)).hasSize(2);
      assertThat(received(server).getFirst()).isEqualTo(received(server).getLast());
    }
  }

  @Test
  void request_notTraced_carriesNone() {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", ""));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");

      assertThat(received(server)).containsExactly("");
      assertThat(traces(fixture)).containsExactly("");
    }
  }

  @Test
  void failedRequest_traced_hasItsTrace() {
    try (StubServer server = StubServer.answering(StubServer.response("503 No", ""));
        HttpFixture fixture = new HttpFixture(server.url(), tracing(1, 2, 3))) {
      fixture.http.get("/");

      Exemplar slowest = fixture.only().slowest().failed().getFirst();
      assertThat(slowest.traceId()).isEqualTo("00000000000000010000000000000002");
      assertThat(slowest.status()).isEqualTo(503);
      assertThat(slowest.failure()).isEqualTo("HTTP 503");
    }
  }
}
