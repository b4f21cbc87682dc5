package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
  void get_redirected_isOneSampleThatReportsTheSteps() {
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
  void post_redirected_keepsMethodAndBodyOnlyWhereTheStatusDemandsIt(
      String status, String method, String body) {
    try (StubServer server = leadingTo(status, "/there");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/here", text("x"));
      assertThat(server.requests().getLast().method()).isEqualTo(method);
      assertThat(server.requests().getLast().body()).isEqualTo(body);
    }
  }

  @Test
  void request_setNotToFollow_getsTheRedirect() {
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
  void redirect_thatSetsACookie_isFollowedWithIt() {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    request.path().equals("/home")
                        ? StubServer.ok("welcome")
                        : StubServer.response(
                            "302 Found", "", "Set-Cookie: sid=1; Path=/", "Location: /home")));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/login");
      assertThat(server.requests().getLast().header("Cookie")).isEqualTo("sid=1");
    }
  }

  /** A Location, the path it is a redirect from, and the target that is asked for then. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "?page=2            ~ /shop/list?page=1   ~ /shop/list?page=2",
        "''                 ~ /shop/list?page=1   ~ /shop/list?page=1",
        "b                  ~ /in/https://t.test/a~ /in/https://t.test/b",
        "../../../g         ~ /b/c/d              ~ /g",
        "../../x?a=/../b    ~ /b/c/d/e?f=/g/h     ~ /b/x?a=/../b",
        "./                 ~ /b/c/d              ~ /b/c/",
        "..                 ~ /b/c/d              ~ /b/",
        ".                  ~ /                   ~ /",
        "...                ~ /b/c                ~ /b/...",
        "/x/./y/../z        ~ /b                  ~ /x/z",
        "//HOST/x/../g#top  ~ /b                  ~ /g",
        "http://HOST?q      ~ /b                  ~ /?q",
        "HTTP://HOST        ~ /b                  ~ /",
        "g#top              ~ /b/c                ~ /b/g",
        "g?a=b#top?c        ~ /b/c                ~ /b/g?a=b",
        "/caf\u00e9          ~ /b                  ~ /caf%C3%A9",
        "/\u65e5?q=\u65e5    ~ /b                  ~ /%E6%97%A5?q=%E6%97%A5",
        "/\u0445?q=\u00c5    ~ /b                  ~ /%D1%85?q=%C3%85",
        "http://HOST/\u0445  ~ /b                  ~ /%D1%85",
        "//HOST/\u0445       ~ /b                  ~ /%D1%85",
        "/ok#\u0445x         ~ /b                  ~ /ok",
        "/ok#x\u0445         ~ /b                  ~ /ok",
        "/\u0445#x           ~ /b                  ~ /%D1%85",
        "/caf%c3%a9         ~ /b                  ~ /caf%c3%a9",
        "/a b               ~ /b                  ~ /a%20b",
        "/x|y               ~ /b                  ~ /x%7Cy",
        "/a^b`c             ~ /b                  ~ /a%5Eb%60c",
        "/q?f={\"a\":1}     ~ /b                  ~ /q?f=%7B%22a%22:1%7D",
        "/100%              ~ /b                  ~ /100%25",
        "/100%zz%4          ~ /b                  ~ /100%25zz%254",
        "/items[0]          ~ /b                  ~ /items[0]",
        "/ok                ~ /items[0]?go=1      ~ /ok",
        "ok                 ~ /100%/?go=1         ~ /100%25/ok",
        "/a\\b               ~ /b                  ~ /a%5Cb",
      })
  void location_asServersWriteIt_leadsWhereABrowserGoes(String location, String from, String to) {
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              String place = location.replace("HOST", request.header("Host"));
              exchange.write(
                  requests.getAndIncrement() > 0
                      ? StubServer.ok("arrived")
                      : StubServer.response("302 Found", "", "Location:  " + place + " "));
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = fixture.http.get(from);
      if (location.isEmpty()) {
        assertThat(response.status()).isEqualTo(302);
      } else {
        assertThat(response.text()).isEqualTo("arrived");
      }
      assertThat(server.requests().getLast().path()).isEqualTo(to);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/items[0]", "/100%", "/a b|c", "/x/../y", "/?a={b}"})
  void get_absoluteUrl_sendsWhatThePathAloneSends(String path) {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      String template = path.replace("{b}", "{v}");
      Object[] values = path.contains("{b}") ? new Object[] {"{b}"} : new Object[0];
      fixture.http.get(template, values);
      fixture.http.get(server.url() + template, values);
      assertThat(server.requests())
          .extracting(StubServer.Received::path)
          .containsOnly(server.requests().getFirst().path());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mailto:me?token=x         | a redirect to a \"mailto:\" URL, which is neither http nor"
            + " https",
        "http://127.0.0.1:99999/   | a redirect to a URL that has a port that is not from 1 to"
            + " 65535",
        "//a b/                    | a redirect to a URL that has no valid host name and port",
        "http:/there               | a redirect to a URL that has no http:// or https://",
        "http://me:pass@127.0.0.1/ | a redirect to a URL that has a user name",
      })
  void redirect_toNoPlaceToGo_givesTheReason(String location, String reason) {
    try (StubServer server = leadingTo("302 Found", location);
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/here").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("malformed response");
      assertThat(fixture.recorded().groups().getFirst().message())
          .startsWith(reason)
          .doesNotContain("token", "pass");
    }
  }

  @Test
  void redirect_hostHeaderOfTheUser_staysWithItsOrigin() {
    try (StubServer other = StubServer.answering(StubServer.ok("x"));
        StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    StubServer.response(
                        "302 Found",
                        "",
                        "Location: " + (request.path().equals("/a") ? "/b" : other.url()))));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.request("GET", "/a").header("Host", "shop.example").send();
      assertThat(server.requests())
          .extracting(request -> request.header("Host"))
          .containsExactly("shop.example", "shop.example");
      assertThat(other.requests().getFirst().header("Host")).isEqualTo("127.0.0.1:" + other.port());
    }
  }

  @ParameterizedTest
  @CsvSource({"303 See Other, ''", "307 Temporary Redirect, gzip"})
  void redirect_withoutTheBody_carriesNoHeadersOfIt(String status, String encoding) {
    try (StubServer server = leadingTo(status, "/there");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture
          .http
          .request("PUT", "/here")
          .header("Content-Encoding", "gzip")
          .header("Content-Type", "text/x")
          .header("Expect", "x")
          .text("x")
          .send();
      StubServer.Received last = server.requests().getLast();
      assertThat(last.header("Content-Encoding")).isEqualTo(encoding);
      assertThat(last.headers().containsKey("Content-Type")).isEqualTo(!encoding.isEmpty());
      assertThat(last.headers().containsKey("Expect")).isEqualTo(!encoding.isEmpty());
    }
  }
}
