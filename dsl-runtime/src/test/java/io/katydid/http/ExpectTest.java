package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.StubServer;
import io.katydid.api.Request;
import io.katydid.measure.ErrorGroup;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which statuses are failures, and what those are reported as. */
class ExpectTest {

  @ParameterizedTest
  @CsvSource({
    "200, false",
    "301, false",
    "399, false",
    "400, true",
    "404, true",
    "429, true",
    "503, true",
  })
  void status_nothingExpected_failsFrom400(int status, boolean fails) {
    try (StubServer server = answering(status, "");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.request("GET", "/").followRedirects(false).send().isFailed())
          .isEqualTo(fails);
    }
  }

  @Test
  void status_expectedByItsRequest_isNoFailureThere() {
    try (StubServer server = answering(404, "");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.request("GET", "/").expect(401, 404).send().isFailed()).isFalse();
      assertThat(fixture.http.get("/").isFailed()).isTrue();
    }
  }

  @Test
  void status_notOfThoseExpected_isAFailureThatSaysSo() {
    try (StubServer server = answering(200, "");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.request("GET", "/").expect(404, 401).send().isFailed()).isTrue();
      assertThat(fixture.recorded().groups())
          .containsExactly(new ErrorGroup("GET /", "HTTP 200", "expected 401 or 404", 1, ""));
    }
  }

  @Test
  void status_notExpected_showsTheFirstBody() {
    try (StubServer server = answering(500, "boom");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.request("GET", "/").expect(404).send();
      fixture.http.get("/");
      assertThat(fixture.recorded().groups())
          .extracting(ErrorGroup::message)
          .containsExactlyInAnyOrder("expected 404, first body: boom", "first body: boom");
    }
  }

  @Test
  void statuses_expectedByATask_holdUntilItsEnd() {
    try (StubServer server = answering(404, "");
        HttpFixture fixture = new HttpFixture(server.url())) {
      UserHttp http = fixture.http;
      http.expect(ExpectedStatuses.of(404));
      assertThat(http.get("/").isFailed()).isFalse();
      assertThat(http.get("/").isFailed()).isFalse();
      assertThat(http.request("GET", "/").expect(200).send().isFailed()).isTrue();
      http.endIteration();
      assertThat(http.get("/").isFailed()).isTrue();
    }
  }

  @Test
  void expect_impossible_isRefused() {
    try (HttpFixture fixture = new HttpFixture("http://localhost")) {
      Request request = fixture.http.request("GET", "/");
      assertThatThrownBy(request::expect)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a request must expect a status, such as 404");
      assertThatThrownBy(() -> request.expect(200, 99))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an expected status is from 100 to 599, not 99");
      assertThatThrownBy(() -> request.expect(600))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an expected status is from 100 to 599, not 600");
      fixture.http.forgetUnsent();
    }
  }

  /** How long differs from one to the next: it makes no kind of its own. */
  @Test
  void tooManyRequests_withRetryAfter_areAKindOfTheirOwn() {
    Queue<String> answers =
        new ConcurrentLinkedQueue<>(
            List.of(
                StubServer.response("429 Slow", "slow down", "Retry-After: 30"),
                StubServer.response("429 Slow", "slow down", "Retry-After: 31"),
                StubServer.response("429 Slow", "slow down")));
    try (StubServer server =
            StubServer.scripted((request, exchange) -> exchange.write(answers.remove()));
        HttpFixture fixture = new HttpFixture(server.url())) {
      for (int i = 0; i < 3; i++) {
        assertThat(fixture.http.get("/").isFailed()).isTrue();
      }
      assertThat(fixture.recorded().groups())
          .containsExactly(
              new ErrorGroup(
                  "GET /",
                  "HTTP 429 with Retry-After",
                  "first Retry-After: 30, first body: slow down",
                  2,
                  ""),
              new ErrorGroup("GET /", "HTTP 429", "first body: slow down", 1, ""));
    }
  }

  @Test
  void tooManyRequests_expected_areNoFailure() {
    try (StubServer server =
            StubServer.answering(StubServer.response("429 Slow", "", "Retry-After: 30"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.request("GET", "/").expect(429).send().isFailed()).isFalse();
    }
  }

  private static StubServer answering(int status, String body) {
    return StubServer.answering(StubServer.response(status + " Any", body));
  }
}
