package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {

  /** A server whose path {@code /there} is the end, and every other one leads to the location. */
  private static StubServer leadingTo(String status, String location) {
    return StubServer.scripted((request, exchange) ->
        exchange.write(
            request.path().equals("/there")
                ? StubServer.ok("arrived")
                : StubServer.response(status, "", "Location: " + location)));
  }

  @Test
  void get_redirected_isOneSampleThatTellsTheSteps() {
    try (StubServer server = leadingTo("302 Found", "/there");
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = fixture.http.get("/here");
      assertThat(response.text()).isEqualTo("arrived");
      assertThat(response.redirects()).isEqualTo(1);
      assertThat(fixture.only().name()).isEqualTo("GET /here");
      assertThat(fixture.only().count()).isEqualTo(1);
      assertThat(fixture.recorded().redirects()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "301 Moved Permanently, GET, ''",
    "302 Found, GET, ''",
    "303 See Other, GET, ''",
    "307 Temporary Redirect, POST, x",
    "308 Permanent Redirect, POST, x",
  })
  void post_redirected_keepsMethodAndBodyOnlyWhereTheStatusSaysSo(
      String status, String method, String body) {
    try (StubServer server = leadingTo(status, "/there");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/here", text("x"));
      assertThat(server.requests().getLast().method()).isEqualTo(method);
      assertThat(server.requests().getLast().body()).isEqualTo(body);
    }
  }

  @Test
  void get_redirectedToAPortThatThereIsNot_fails() {
    try (StubServer server = leadingTo("302 Found", "http://127.0.0.1:99999/");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/here").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("malformed response");
    }
  }

  @Test
  void request_toldNotToFollow_getsTheRedirect() {
    try (StubServer server = leadingTo("302 Found", "/there");
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = fixture.http.request("GET", "/here").followRedirects(false).send();
      assertThat(response.status()).isEqualTo(302);
      assertThat(response.header("location")).contains("/there");
      assertThat(response.isFailed()).isFalse();
    }
  }

  @Test
  void redirect_inCircles_failsAfterTen() {
    try (StubServer server = leadingTo("302 Found", "/round");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/round").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("too many redirects");
      assertThat(server.requests()).hasSize(11);
    }
  }

  @Test
  void redirect_toAnotherOrigin_carriesNoCredentials() {
    try (StubServer stranger = StubServer.answering(StubServer.ok("stranger"));
        StubServer server = leadingTo("307 Temporary Redirect", stranger.url() + "/there");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.bearerAuth("secret");
      fixture.http.request("GET", "/here").header("Cookie", "a=b").header("X-Trace", "1").send();
      assertThat(server.requests().getFirst().header("Authorization")).isEqualTo("Bearer secret");
      assertThat(stranger.requests().getFirst().headers())
          .doesNotContainKeys("Authorization", "Cookie")
          .containsKey("X-Trace");
    }
  }

  @Test
  void redirect_toNoUrl_failsAsMalformedResponse() {
    try (StubServer server = leadingTo("302 Found", "mailto:me");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/here").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("malformed response");
    }
  }
}
