package io.katydid.http;

import static io.katydid.api.Body.form;
import static io.katydid.api.Body.json;
import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Request;
import io.katydid.api.Response;
import io.katydid.measure.ErrorGroup;
import io.katydid.net.Network;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void post_empty_saysThatThereIsNothing() {
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
  void request_builder_sendsAllThatWasSaid() {
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

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\u0000b", "a\u010ab"})
  void header_controlCharacterInValue_isRefused(String value) {
    Request request = http.request("GET", "/");
    assertThatIllegalArgumentException().isThrownBy(() -> request.header("X-Name", value));
    assertThatIllegalArgumentException().isThrownBy(() -> http.bearerAuth(value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "X Name", "X:Name", "X\r\nEvil", "Content-Length", "transfer-encoding"})
  void header_nameNotForUsers_isRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> http.defaultHeader(name, "1"));
  }

  @Test
  void bodyType_lineBreakInIt_isRefused() {
    Body body = Body.bytes("text/plain\r\nX-Evil: 1", new byte[1]);
    assertThatIllegalArgumentException().isThrownBy(() -> http.post("/", body));
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items      | write \"/items\"",
        "/a/{id}    | the path template \"/a/{id}\" takes 1 value, not 0",
        "/a/{b}/{c} | takes 2 values, not 0",
        "/a/{id     | unbalanced braces",
        "/a}        | unbalanced braces",
        "http:///x  | the URL \"http:///x\" has no valid host name and port",
        "http://me:secret@localhost/ | basicAuth",
      })
  void get_badPath_saysWhatIsWrong(String path, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> http.get(path))
        .withMessageContaining(message)
        .withMessageNotContaining("secret");
  }

  @Test
  void get_absoluteUrl_goesThereUnderItsOwnName() {
    try (StubServer other = StubServer.answering(StubServer.ok("other"))) {
      assertThat(http.get(other.url() + "/x/{n}", 1).text()).isEqualTo("other");
      assertThat(fixture.only().name()).isEqualTo("GET " + other.url() + "/x/{n}");
    }
  }

  @Test
  void host_withPath_isPutBeforeThePathOfTheRequest() {
    try (HttpFixture based = new HttpFixture(server.url() + "/api/")) {
      based.http.get("/items");
      assertThat(sent().path()).isEqualTo("/api/items");
      assertThat(based.only().name()).isEqualTo("GET /items");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8000, write an absolute URL such as \"http://localhost:8000\"",
    "ftp://localhost, has no http:// or https://",
    "http://localhost/?a=b, has a query or fragment",
    "http://me:secret@localhost, basicAuth",
  })
  void host_notOne_isRefusedBeforeTheRun(String host, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpFixture(host))
        .withMessageContaining(message)
        .withMessageNotContaining("secret");
  }

  @Test
  void host_missing_isSet() {
    try (HttpFixture lost = new HttpFixture("")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> lost.http.get("/"))
          .withMessageContaining("@User(host =");
    }
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
  void request_notSent_isComplainedAboutOnce() {
    http.request("GET", "/forgotten");
    assertThat(http.takeUnsent())
        .hasMessage("GET /forgotten was built and not sent: end it with .send()");
    assertThat(http.takeUnsent()).isNull();
  }

  @Test
  void request_notSentBeforeOthers_isComplainedAboutWithItsName() {
    http.request("GET", "/first");
    Request second = http.request("GET", "/second");
    http.request("GET", "/third");
    second.send();
    http.get("/fourth");
    assertThat(http.takeUnsent())
        .hasMessage("GET /first, GET /third were built and not sent: end each with .send()");
    assertThat(http.takeUnsent()).isNull();
  }

  static Stream<Arguments> faultySteps() {
    return Stream.of(
        argumentSet("header", step(request -> request.header("X-A", "a\nb"))),
        argumentSet("query", step(request -> request.query("o", new Object()))),
        argumentSet("basicAuth", step(request -> request.basicAuth("a:b", "x"))),
        argumentSet("bearerAuth", step(request -> request.bearerAuth("a\nb"))),
        argumentSet("timeout", step(request -> request.timeout(Duration.ZERO))));
  }

  private static Consumer<Request> step(Consumer<Request> step) {
    return step;
  }

  @ParameterizedTest
  @MethodSource("faultySteps")
  void request_ofWhichAStepThrew_isNotComplainedAboutUnlessItIsBuiltOn(Consumer<Request> step) {
    Request request = http.request("GET", "/given-up");
    assertThatIllegalArgumentException().isThrownBy(() -> step.accept(request));
    http.request("GET", "/forgotten");
    assertThat(http.takeUnsent())
        .hasMessage("GET /forgotten was built and not sent: end it with .send()");
    assertThat(http.takeUnsent()).isNull();

    Request other = http.request("GET", "/built-on");
    assertThatIllegalArgumentException().isThrownBy(() -> step.accept(other));
    assertThat(other.query("a", 1)).isSameAs(other);
    assertThat(http.takeUnsent())
        .hasMessage("GET /built-on was built and not sent: end it with .send()");
  }

  @Test
  void timeout_longerThanCanBeMeasured_isNone() {
    for (Duration timeout : List.of(ChronoUnit.FOREVER.getDuration(), Duration.ofDays(365 * 300))) {
      assertThat(http.request("GET", "/").timeout(timeout).send().status()).isEqualTo(200);
    }
  }

  @Test
  void request_unsentInATaskThatThrew_isForgotten() {
    http.request("GET", "/forgotten");
    http.forgetUnsent();
    assertThat(http.takeUnsent()).isNull();
  }

  @Test
  void request_sentTwice_isRefused() {
    Request request = http.request("GET", "/");
    request.send();
    assertThatIllegalStateException()
        .isThrownBy(request::send)
        .withMessageContaining("sent before");
    assertThat(http.takeUnsent()).isNull();
  }

  @Test
  void cookies_setByServer_areSentBackByThisUserOnly() {
    String login =
        StubServer.response(
            "200 OK",
            "",
            "Set-Cookie: session=abc; Path=/",
            "Set-Cookie: far=1; Domain=example.org");
    try (StubServer shop = StubServer.answering(login);
        HttpFixture one = new HttpFixture(shop.url());
        HttpFixture two = new HttpFixture(shop.url())) {
      one.http.get("/login");
      one.http.get("/cart");
      two.http.get("/cart");
      assertThat(shop.requests())
          .extracting(request -> request.header("Cookie"))
          .containsExactly("", "session=abc", "");
    }
  }

  @Test
  void cookie_withOddAttributes_isNoFailureAndComesBack() {
    String login =
        StubServer.response(
            "200 OK",
            "",
            "Set-Cookie: sid=\"a\\054b\"; Path=/; Secure; Expires=Mon, 29 Feb 2027 10:00:00 GMT");
    try (StubServer shop = StubServer.answering(login);
        HttpFixture fixture = new HttpFixture(shop.url())) {
      fixture.http.get("/login");
      fixture.http.request("GET", "/cart").header("Cookie", "lb=2").send();
      assertThat(shop.requests().getLast().headers().get("Cookie"))
          .containsExactly("lb=2; sid=\"a\\054b\"");
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }

  @Test
  void cookie_refused_isARemarkAndNoFailure() {
    String login = StubServer.response("200 OK", "", "Set-Cookie: sid=secret; Domain=shop.example");
    try (StubServer shop = StubServer.answering(login);
        HttpFixture fixture = new HttpFixture(shop.url())) {
      assertThat(fixture.http.get("/login").isFailed()).isFalse();
      fixture.http.get("/login");
      String why =
          "the cookie \"sid\" was refused: its Domain is shop.example, which the host is not in";
      assertThat(fixture.recorded().groups())
          .containsExactly(new ErrorGroup("GET /login", ErrorGroup.REMARK, why, 2, ""));
      assertThat(fixture.only().failures()).isZero();
    }
  }

  @Test
  void host_withAnUnderscore_isReached() {
    Network network =
        new Network(
            "http://my_service:" + server.port(),
            null,
            Map.of("my_service", List.of("127.0.0.1")),
            Duration.ZERO,
            List.of());
    try (HttpFixture named = new HttpFixture(network, ConnectionStrategy.PER_USER)) {
      assertThat(named.http.get("/").text()).isEqualTo("hello");
      assertThat(sent().header("Host")).isEqualTo("my_service:" + server.port());
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
