package io.katydid.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.HttpUrl;
import io.katydid.net.Origin;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What RFC 6265, section 5 says, without a server. */
class CookiesTest {

  private static final String SHOP = "http://www.shop.example/in/here";

  private Instant now = Instant.parse("2026-11-28T00:00:00Z");
  private final Cookies cookies = new Cookies(() -> now);

  private String received(String url, String header) {
    HttpUrl place = HttpUrl.parse(url);
    return cookies.receive(header, origin(place), path(place));
  }

  private static Origin origin(HttpUrl url) {
    return new Origin(url.secure(), url.host(), url.port());
  }

  private static String path(HttpUrl url) {
    return url.path().replaceFirst("\\?.*", "");
  }

  private void set(String header) {
    assertThat(received(SHOP, header)).isEmpty();
  }

  private String sentTo(String url) {
    return sentTo(url, "");
  }

  private String sentTo(String url, String own) {
    HttpUrl place = HttpUrl.parse(url);
    return cookies.header(own, origin(place), path(place));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=\"a\\054b\"",
        "a={\"id\":1,\"n\":\"z\"}",
        "a=one two",
        "a=p,q",
        "a=\"xyz\"",
        "a=\"x y\"",
        "a=b=c==",
        "a=",
        "a=caf\u00c3\u00a9",
        "$a:b=1",
      })
  void value_anyBytes_comesBackAsItCame(String pair) {
    set("  " + pair + "\t ; Path=/");
    assertThat(sentTo(SHOP)).isEqualTo(pair);
  }

  /** The byte 0x85 is the end of a line to a pattern, and of Cyrillic letters to a server. */
  @Test
  void value_thatEndsInALineTerminatorOfUnicode_keepsTheBlankBeforeIt() {
    set("a=1 \u0085");
    assertThat(sentTo(SHOP)).isEqualTo("a=1 \u0085");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Domain=; Path=/",
        "Domain=.; Path=/",
        "Expires=0; Path=/",
        "expires=1w",
        "Expires=Mon, 29 Feb 2027 10:00:00 GMT",
        "Max-Age=; Path=/",
        "Max-Age=+5",
        "Max-Age=5.0",
        "Max-Age=x; Expires=never",
        "Max-Age=99999999999999999999",
        "Path",
        "Path=here",
        "SameSite=Strict; HttpOnly; Partitioned; Priority=High; Version=1; =; ;;",
      })
  void attribute_thatCannotBeUsed_doesNotCostTheCookie(String attributes) {
    set("sid=1; " + attributes);
    assertThat(sentTo(SHOP)).isEqualTo("sid=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                          | http://www.shop.example/in/    | true",
        "''                          | http://www.shop.example/in     | true",
        "''                          | http://www.shop.example/inside | false",
        "''                          | http://www.shop.example/       | false",
        "''                          | http://www.shop.example:81/in/ | true",
        "''                          | https://www.shop.example/in/   | true",
        "''                          | http://shop.example/in/        | false",
        "Path=/                      | http://www.shop.example/?q     | true",
        "Path=/a/                    | http://www.shop.example/a/b    | true",
        "Path=/a/                    | http://www.shop.example/a      | false",
        "Path=/a; Path=/b            | http://www.shop.example/b      | true",
        "Path=/a; Path=              | http://www.shop.example/a      | false",
        "Path=/; domain=SHOP.example | http://shop.example/           | true",
        "Path=/; Domain=.shop.example| http://api.shop.example/       | true",
        "Path=/; Domain=shop.example | http://eshop.example/          | false",
        "Path=/; Domain=x.test; Domain=shop.example | http://shop.example/ | true",
      })
  void cookie_byDomainAndPath_goesWhereItBelongs(String attributes, String url, boolean isSent) {
    set("a=1; " + attributes);
    assertThat(sentTo(url)).isEqualTo(isSent ? "a=1" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=1; Domain=other.example | its Domain is other.example, which the host is not in",
        "a=1; Domain=w.shop.example| its Domain is w.shop.example, which the host is not in",
        "a=1; Domain=example       | its Domain is example, which is a public suffix",
        "a=1; Secure               | it is Secure, and this is http",
        "just-a-word               | it has no name",
        "=1                        | it has no name",
        "a=\u0001b                 | it has a control character",
      })
  void cookie_refused_isReportedWithItsReason(String header, String reason) {
    String refusal = received(SHOP, header.strip());
    assertThat(refusal)
        .endsWith("cookie " + (header.startsWith("a=") ? "\"a\" " : "") + "was refused: " + reason);
    assertThat(sentTo("https://www.shop.example/in/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "__Secure-a=1                     | __Secure-, and it is not Secure",
        "__Host-a=1; Path=/               | __Host-, and it is not Secure",
        "__Host-a=1; Secure               | __Host-, and it is not Secure",
        "__Host-a=1; Secure; Path=/in     | __Host-, and it is not Secure",
        "__host-a=1; Secure; Path=/; Domain=shop.example | __Host-, and it is not Secure",
      })
  void cookie_withoutWhatThePrefixOfItsNamePromises_isRefused(String header, String reason) {
    String https = "https://www.shop.example/in/";
    assertThat(received(https, header.strip()))
        .contains("was refused: its name begins with " + reason);
    assertThat(sentTo(https)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "__Secure-a=1; Secure; Domain=shop.example",
        "__Host-a=1; Secure; Path=/",
        "__Host-a=1; Secure; Path=/; Domain=",
        "__Hosta=1",
      })
  void cookie_withWhatThePrefixOfItsNamePromises_isSent(String header) {
    String https = "https://www.shop.example/in/";
    received(https, header);
    assertThat(sentTo(https)).isEqualTo(header.substring(0, header.indexOf("=1") + 2));
  }

  @Test
  void cookie_overLong_isRefused() {
    assertThat(received(SHOP, "a=" + "x".repeat(4096)))
        .isEqualTo("the cookie \"a\" was refused: it has more than 4,096 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "http://shop.co.uk/, co.uk, false",
    "http://me.github.io/, github.io, false",
    "http://shop.co.uk/, shop.co.uk, true",
    "http://www.shop.co.uk/, shop.co.uk, true",
  })
  void cookie_forAPublicSuffix_isRefused(String url, String domain, boolean isKept) {
    received(url, "a=1; Path=/; Domain=" + domain);
    assertThat(sentTo(url)).isEqualTo(isKept ? "a=1" : "");
  }

  @Test
  void cookie_ofAHostThatIsAPublicSuffix_isForThatHostOnly() {
    received("http://github.io/", "a=1; Domain=github.io");
    assertThat(sentTo("http://github.io/")).isEqualTo("a=1");
    assertThat(sentTo("http://me.github.io/")).isEmpty();
  }

  @Test
  void cookie_forAnAddress_isNotForAddressesThatEndLikeIt() {
    received("http://127.0.0.1/", "a=1; Domain=0.0.1");
    received("http://127.0.0.1/", "b=1; Domain=127.0.0.1");
    assertThat(sentTo("http://127.0.0.1/")).isEqualTo("b=1");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:9201/, true",
    "http://127.1.2.3/, true",
    "http://localhost/, true",
    "http://Shop.LOCALHOST/, true",
    "http://[::1]:8000/, true",
    "http://[0:0:0:0:0:0:0:1]/, true",
    "https://shop.example/, true",
    "http://128.0.0.1/, false",
    "http://localhost.example/, false",
    "http://[::2]/, false",
  })
  void cookie_secure_isForTlsAndLoopback(String url, boolean isKept) {
    received(url, "sid=1; Secure; HttpOnly");
    assertThat(sentTo(url)).isEqualTo(isKept ? "sid=1" : "");
  }

  @Test
  void cookie_secure_isNotSentOverHttp() {
    received("https://shop.example/", "sid=1; Secure");
    assertThat(sentTo("http://shop.example/")).isEmpty();
    assertThat(sentTo("https://shop.example:8443/")).isEqualTo("sid=1");
  }

  @Test
  void cookies_several_areSentLongestPathFirstThenOldest() {
    set("a=1; Path=/");
    set("b=2; Path=/in");
    set("c=3; Path=/");
    set("d=4; Path=/in/here");
    set("a=5; Path=/");
    assertThat(sentTo(SHOP)).isEqualTo("d=4; b=2; a=5; c=3");
  }

  @Test
  void cookies_sameNameOtherPathOrDomain_areSeveral() {
    set("a=1; Path=/");
    set("a=2; Path=/in");
    set("a=3; Path=/; Domain=shop.example");
    assertThat(sentTo(SHOP)).isEqualTo("a=2; a=1; a=3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Max-Age=10                                                 | 9  | true",
        "Max-Age=10                                                 | 10 | false",
        "Expires=Sat, 28 Nov 2026 00:00:10 GMT                      | 9  | true",
        "Expires=Sat, 28 Nov 2026 00:00:10 GMT                      | 10 | false",
        "Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=10          | 9  | true",
        "Max-Age=10; Expires=Fri, 01 Jan 2100 00:00:00 GMT          | 10 | false",
        "Max-Age=5; Max-Age=20                                      | 10 | true",
        "Expires=Fri, 01 Jan 2100 00:00:00 GMT; Expires=soon        | 10 | true",
        "Max-Age=0                                                  | 0  | false",
        "Max-Age=-1                                                 | 0  | false",
        "Max-Age=-99999999999999999999                              | 0  | false",
        "Expires=Thu, 01 Jan 1970 00:00:00 GMT                      | 0  | false",
      })
  void cookie_withAnEnd_isSentUntilThen(String attributes, int seconds, boolean isSent) {
    set("a=1; " + attributes);
    set("b=2; Max-Age=1000");
    now = now.plusSeconds(seconds);
    assertThat(sentTo(SHOP)).isEqualTo(isSent ? "a=1; b=2" : "b=2");
  }

  @Test
  void cookie_setWithAnEndThatIsPast_isDeleted() {
    set("a=1; Path=/");
    set("a=1; Path=/in");
    set("a=; Path=/; Max-Age=0");
    assertThat(sentTo(SHOP)).isEqualTo("a=1");
    set("a=; Path=/in; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    assertThat(sentTo(SHOP)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sid=7, sid=7; lb=1; x=2",
    "lb=2, lb=2; x=2",
    "'x=5;lb = 4', 'x=5;lb = 4'",
    "LB=2, LB=2; lb=1; x=2",
    "sid=7;, sid=7; lb=1; x=2",
    "'sid=7; ', sid=7; lb=1; x=2",
    "'sid=7 ;\t; ', sid=7; lb=1; x=2",
    "'; ', lb=1; x=2",
  })
  void cookies_besideAHeaderOfTheUser_areOneLineInWhichTheUserWins(String own, String line) {
    set("lb=1; Path=/");
    set("x=2; Path=/");
    assertThat(sentTo(SHOP, own)).isEqualTo(line);
  }

  @Test
  void cookies_withoutEnd_areBounded() {
    for (int i = 0; i <= Cookies.MOST_OF_A_DOMAIN; i++) {
      set("n" + i + "=1");
    }
    assertThat(sentTo(SHOP).split("; ")).hasSize(Cookies.MOST_OF_A_DOMAIN).doesNotContain("n0=1");
  }
}
