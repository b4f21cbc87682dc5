package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.Response;
import io.katydid.measure.ErrorGroup;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reported of the response in the message of a failure. */
class EvidenceTest {

  private static StubServer numbering(String status) {
    AtomicInteger requests = new AtomicInteger();
    return StubServer.scripted((request, exchange) ->
        exchange.write(
            StubServer.response(status, "{\"request\":" + requests.incrementAndGet() + "}")));
  }

  @Test
  void status_ofAnError_isCountedAsOneAndShowsTheFirstBody() {
    try (StubServer server = numbering("500 Internal Server Error");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/boom").isFailed()).isTrue();
      fixture.http.get("/boom");
      assertThat(fixture.recorded().groups())
          .containsExactly(
              new ErrorGroup("GET /boom", "HTTP 500", "first body: {\"request\":1}", 2, ""));
    }
  }

  @Test
  void check_failed_isCountedAsOneAndShowsTheFirstResponse() {
    try (StubServer server = numbering("200 OK");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/n").fail("wrong number");
      fixture.http.get("/n").fail("wrong number");
      fixture.http.get("/n").fail("other");
      assertThat(fixture.recorded().groups())
          .extracting(ErrorGroup::message)
          .containsExactly(
              "wrong number (first response: HTTP 200: {\"request\":1})",
              "other (first response: HTTP 200: {\"request\":3})");
    }
  }

  @Test
  void check_ofAResponseWithoutABody_showsItsStatus() {
    try (StubServer server = StubServer.answering(StubServer.response("204 No Content", ""));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/n").fail("nothing there");
      assertThat(fixture.recorded().groups().getFirst().message())
          .isEqualTo("nothing there (first response: HTTP 204)");
    }
  }

  @Test
  void body_thatWasDiscarded_isNotShown() {
    try (StubServer server = numbering("404 Not Found");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.request("GET", "/n").discardBody().send();
      assertThat(fixture.recorded().groups())
          .containsExactly(new ErrorGroup("GET /n", "HTTP 404", "", 1, ""));
    }
  }

  @Test
  void body_thatRepeatsTheRequest_isShownWithoutItsSecrets() {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    StubServer.response(
                        "400 Bad Request",
                        request.headers() + " " + request.body(),
                        "Set-Cookie: sid=c00kie-value")));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.basicAuth("me", "s3cret-one");
      fixture.http.defaultHeader("X-Api-Key", "s3cret-two");
      fixture.http.get("/");
      fixture.http.post("/login", Body.form(Map.of("password", "s3cret-three")));
      assertThat(fixture.recorded().groups())
          .hasSize(2)
          .allSatisfy(group ->
              assertThat(group.message())
                  .contains("User-Agent")
                  .doesNotContain("s3cret", "c00kie", "bWU6czNjcmV0LW9uZQ"));
    }
  }

  @Test
  void body_thatRepeatsTheCookiesOfItsResponse_isShownWithoutThem() {
    try (StubServer server =
            StubServer.answering(
                StubServer.response(
                    "400 Bad Request",
                    "no user of c00kie-value in /folder",
                    "Set-Cookie: sid=c00kie-value; Path=/folder"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");
      assertThat(fixture.recorded().groups().getFirst().message())
          .isEqualTo("first body: no user of *** in /folder");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "200 OK        | <html>      |         | : the body is not JSON: Unexpected character ('<'",
        "200 OK        | not json    | /a      | : the body is not JSON: ",
        "200 OK        | ``          |         | : the body is empty, and not JSON",
        "200 OK        | {}          | /a/0    | : the JSON body has no value at /a/0",
        "200 OK        | {\"a\":null}| /a      | : the JSON body has no value at /a",
        "200 OK        | null        |         | : the JSON body has no value",
        "200 OK        | {\"a\":[]}  | /a      | : /a of the JSON body cannot be read as Integer: ",
        "200 OK        | {\"a\":[]}  |         | : the JSON body cannot be read as Integer: ",
        "404 Not Found | {}          | /token  | ` (HTTP 404): the JSON body has no value at"
            + " /token`",
        "404 Not Found | <html>      | /token  | ` (HTTP 404): the body is not JSON: `",
      })
  void json_notThere_reportsWhatIsThere(
      String status, String body, String pointer, String message) {
    try (StubServer server = StubServer.answering(StubServer.response(status, body));
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = fixture.http.get("/");
      String at = pointer == null ? "" : pointer;
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> response.json(at, Integer.class))
          .withMessageStartingWith("GET /" + message);
    }
  }
}
