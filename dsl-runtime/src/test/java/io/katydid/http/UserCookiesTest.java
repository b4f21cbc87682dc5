package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.measure.ErrorGroup;
import org.junit.jupiter.api.Test;

/** The cookies of a user, from response to request. */
class UserCookiesTest {

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
      fixture.http.request("GET", "/cart").header("cookie", "lb=2").send();
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
}
