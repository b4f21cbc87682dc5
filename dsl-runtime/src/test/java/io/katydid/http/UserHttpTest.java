package io.katydid.http;

import static io.katydid.api.Body.form;
import static io.katydid.api.Body.json;
import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.Response;
import io.katydid.measure.ErrorGroup;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent, and how it is named and judged. Faults are in {@link UserHttpFaultTest}. */
class UserHttpTest {

  private final StubServer server = StubServer.answering(StubServer.ok("hello"));
  private final HttpFixture fixture = new HttpFixture(server.url());
  private final UserHttp http = fixture.http;

  @AfterEach
  void close() {
    fixture.close();
    server.close();
  }

  private StubServer.Received sent() {
    return server.requests().getLast();
  }

  @Test
  void get_template_sendsExpandedPathAndIsNamedByTemplate() {
    Response response = http.get("/items/{id}/{part}", 42, "a b/ü");
    assertThat(sent().method()).isEqualTo("GET");
    assertThat(sent().path()).isEqualTo("/items/42/a%20b%2F%C3%BC");
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.text()).isEqualTo("hello");
    assertThat(fixture.only().name()).isEqualTo("GET /items/{id}/{part}");
  }

  @Test
  void methods_eachCalled_sendTheirName() {
    http.get("/");
    http.head("/");
    http.options("/");
    http.delete("/");
    http.post("/", text("x"));
    http.put("/", text("x"));
    http.patch("/", text("x"));
    http.request("PROPFIND", "/").send();
    assertThat(server.requests())
        .extracting(StubServer.Received::method)
        .containsExactly("GET", "HEAD", "OPTIONS", "DELETE", "POST", "PUT", "PATCH", "PROPFIND");
    assertThat(server.connections()).isEqualTo(1);
    assertThat(fixture.recorded().total().failures()).isZero();
  }

  @Test
  void post_json_sendsItWithItsType() {
    http.post("/items/", json(Map.of("price", 9.99)));
    assertThat(sent().body()).isEqualTo("{\"price\":9.99}");
    assertThat(sent().header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void post_form_sendsFieldsEncodedInOrder() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", "a b&c");
    fields.put("n", 7);
    http.post("/", form(fields));
    assertThat(sent().body()).isEqualTo("name=a+b%26c&n=7");
    assertThat(sent().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
  }

  @Test
  void post_empty_reportsThatThereIsNothing() {
    http.post("/", Body.empty());
    assertThat(sent().header("Content-Length")).isEqualTo("0");
    assertThat(sent().header("Content-Type")).isEmpty();
  }

  @Test
  void methodsWithABody_withoutOne_sendNone() {
    http.post("/checkout/begin");
    http.put("/");
    http.patch("/");
    assertThat(server.requests())
        .extracting(
            it -> it.method() + " " + it.header("Content-Length") + it.header("Content-Type"))
        .containsExactly("POST 0", "PUT 0", "PATCH 0");
    assertThat(server.requests().getFirst().path()).isEqualTo("/checkout/begin");
  }

  @Test
  void request_builder_sendsAllThatWasSet() {
    http.request("PATCH", "/books/{id}", 7)
        .query("q", "a&b")
        .query("n", 1)
        .header("X-Trace", "abc")
        .json(List.of(1))
        .name("change a book")
        .send();
    assertThat(sent().path()).isEqualTo("/books/7?q=a%26b&n=1");
    assertThat(sent().header("X-Trace")).isEqualTo("abc");
    assertThat(sent().body()).isEqualTo("[1]");
    assertThat(fixture.only().name()).isEqualTo("change a book");
  }

  @Test
  void defaultHeader_andOneOfTheRequest_requestWins() {
    http.defaultHeader("X-Tenant", "one");
    http.get("/");
    assertThat(sent().header("X-Tenant")).isEqualTo("one");
    http.request("GET", "/").header("x-tenant", "two").send();
    assertThat(sent().headers())
        .doesNotContainKey("X-Tenant")
        .containsEntry("x-tenant", List.of("two"));
  }

  @Test
  void auth_defaults_areSentWithEveryRequest() {
    http.basicAuth("Aladdin", "open sesame");
    http.get("/");
    assertThat(sent().header("Authorization")).isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    http.bearerAuth("t0ken");
    http.get("/");
    assertThat(sent().header("Authorization")).isEqualTo("Bearer t0ken");
  }

  @Test
  void gzip_notAskedFor_isNotAccepted() {
    http.get("/");
    assertThat(sent().headers()).doesNotContainKey("Accept-Encoding");
  }

  @Test
  void status_notFound_failsUnlessAccepted() {
    try (StubServer missing = StubServer.answering(StubServer.response("404 Not Found", ""));
        HttpFixture lost = new HttpFixture(missing.url())) {
      Response first = lost.http.get("/");
      assertThat(first.isFailed()).isTrue();
      Response second = lost.http.get("/");
      second.succeed();
      assertThat(second.isFailed()).isFalse();
      assertThat(lost.recorded().groups())
          .containsExactly(new ErrorGroup("GET /", "HTTP 404", "", 1, ""));
      assertThat(lost.only().count()).isEqualTo(2);
    }
  }

  @Test
  void fail_openRequest_marksThatOneAndKeepsTheFirstReason() {
    http.get("/a");
    Response response = http.get("/b");
    response.fail("cart is empty");
    response.fail("and the second reason");
    http.get("/c");
    assertThat(fixture.recorded().groups())
        .containsExactly(
            new ErrorGroup(
                "GET /b", "check", "cart is empty (first response: HTTP 200: hello)", 1, ""));
  }

  @Test
  void fail_afterTheNextRequest_isRefused() {
    Response first = http.get("/a");
    http.get("/b");
    assertThatIllegalStateException()
        .isThrownBy(() -> first.fail("too late"))
        .withMessage("GET /a is recorded already: call fail(..) before the next request is sent");
    assertThatIllegalStateException().isThrownBy(first::succeed);
  }

  @Test
  void body_ofEarlierResponse_staysReadable() {
    Response first = http.get("/a");
    http.get("/b");
    assertThat(first.text()).isEqualTo("hello");
  }

  @Test
  void timeout_longerThanCanBeMeasured_isNone() {
    for (Duration timeout : List.of(ChronoUnit.FOREVER.getDuration(), Duration.ofDays(365 * 300))) {
      assertThat(http.request("GET", "/").timeout(timeout).send().status()).isEqualTo(200);
    }
  }

  @Test
  void takeWaited_afterAResponse_isTrueOnceAndNotAfterAFailure() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.takeWaited()).isFalse();
      fixture.http.get("/");
      assertThat(fixture.http.takeWaited()).isTrue();
      assertThat(fixture.http.takeWaited()).isFalse();
      fixture.http.get("http://127.0.0.1:1/");
      assertThat(fixture.http.takeWaited()).isFalse();
    }
  }
}
