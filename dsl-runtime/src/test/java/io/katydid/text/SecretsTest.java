package io.katydid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Authorization: Bearer abc.S1            | Authorization: ***",
        "{\"token\":100,\"tokens\":\"a1\"}            | {\"token\":***,\"tokens\":***}",
        "tokens: 12.ab, tokens=1234567890        | tokens: ***, tokens=***",
        "`Authorization: Bearer a\npassword=b`   | `Authorization: ***\npassword=***`",
        "{Authorization=[Bearer abc], Accept=x}  | {Authorization=***], Accept=x}",
        "authorization: Token a; then            | authorization: ***; then",
        "Authorization: Digest u=\"u\", r=\"s\" x | Authorization: *** x",
        "Negotiate YIIFhQYGKwYBBQUCoIIFeTCCBXWg   | Negotiate ***",
        "sent Digest u=\"u\", response=\"s\" x   | sent Digest u=***, response=*** x",
        "Digest realm=\"a, b\", nonce=n, algorithm=SHA-512, qop=\"auth\" | Digest realm=\"a, b\","
            + " nonce=***, algorithm=SHA-512, qop=\"auth\"",
        "`Bearer txtsecret\npassword=b`          | `Bearer ***\npassword=***`",
        "token: true.abc, password=nullify       | token: ***, password=***",
        "token: Bearer abc, sorry                | token: ***, sorry",
        "{\"private_key\":\"-----BEGIN\\nx\"}    | {\"private_key\":***}",
        "`{\"password\":\n  \"s\"}`              | `{\"password\":\n  ***}`",
        "<password>s 1</password><n>1</n>        | <password>***</password><n>1</n>",
        "<ns:token type=\"x\">s</ns:token>       | <ns:token type=\"x\">***</ns:token>",
        "<secret><![CDATA[s]]></secret>          | <secret>***</secret>",
        "<token><value>1</value></token>         | <token><value>1</value></token>",
        "no login with password=s token: t       | no login with password=*** token: ***",
        "Login[user=amy, password=s]             | Login[user=amy, password=***]",
        "Cookie: a=1; sid=S3cret; theme=dark     | Cookie: ***",
        "{Cookie=[a=1; b=2], Accept=x}           | {Cookie=***], Accept=x}",
        "{\"Cookie\":\"a=1; b=2\",\"n\":1}         | {\"Cookie\":***,\"n\":1}",
        "Cookie: a=1, and then                   | Cookie: ***, and then",
        "cookies=[a=1, b=\"2 3\"] here            | cookies=***] here",
        "`Set-Cookie: a=1; Path=/; Secure\nx: y` | `Set-Cookie: ***\nx: y`",
        "Set-Cookie: a=1; HttpOnly, b=2; Path=/  | Set-Cookie: ***",
        "set-cookie: a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT; Path=/, b=2 | set-cookie: ***",
        "GET http://amy:p@ss@shop.test/a: refused | GET http://shop.test/a: refused",
        "GET /a?x=1&access_token=s&y=2           | GET /a?x=1&access_token=***&y=2",
        "/a?sid=s, /b?X-Amz-Signature=s          | /a?sid=***, /b?X-Amz-Signature=***",
        "http://shop.test/cb?code=s&state=1      | http://shop.test/cb?code=***&state=1",
        "/a;jsessionid=s?x=1                     | /a;jsessionid=***",
      })
  void masked_anySecret_isWithoutIt(String text, String masked) {
    assertThat(Secrets.masked(text)).isEqualTo(masked);
    assertThat(Secrets.masked(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop.InvalidTokenException: expired at noon",
        "POST /oauth/access_token: the JSON body has no value",
        "the author of shipping: Jane",
        "{\"max_tokens\":100,\"completion_tokens\": 7}",
        "Unrecognized token 'html': was expecting JSON",
        "at shop.TokenService.renew(TokenService.java:12)",
        "the digest of the page",
        "{\"token\":null,\"hasPassword\":true} allow-credentials: false",
        "Basic realm=\"shop and more\", Bearer error=\"invalid_request\"",
        "they negotiate internationally",
        "GET /items?key={key}&token={token}",
        "GET /items?keyword=a&monkey=b&passenger=c",
        "a chocolate cookie; nothing else",
      })
  void masked_noSecret_isTheSame(String text) {
    assertThat(Secrets.masked(text)).isEqualTo(text);
  }

  /** Put together, so that no scanner takes this file for one with secrets. */
  @ParameterizedTest
  @CsvSource({
    "sk-, proj-Ab1_d-2fGh3jK4lMn5pQ6rS7tU8vW9x",
    "sk-, ant-api03-Ab1d2fGh3jK4lMn5pQ6rS7tU8vW9x",
    "sk-, Ab1d2fGh3jK4lMn5pQ6rS7tU8vW9xYz0a1b2c3d4e5f6g7h8",
    "sk_, live_51Ab1d2fGh3jK4lMn5pQ6rS7t",
    "ghp_, Ab1d2fGh3jK4lMn5pQ6rS7tU8vW9xYz0a1b2",
    "github_pat_, 11ABCDEFG0abcdefghijkl_AbCdEfGhIjKlMnOp",
    "glpat-, Ab1d2fGh3jK4lMn5pQ6r",
    "xoxb-, 123456789012-1234567890123-Ab1d2fGh3jK4lMn5pQ6r",
    "xapp-, 1-A0123456789-1234567890123-ab1d2f",
    "AKIA, IOSFODNN7EXAMPLE",
    "AIza, SyA-1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6",
    "eyJ, hbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl",
  })
  void key_whateverItIsCalled_isMaskedInNamesAndTexts(String prefix, String rest) {
    String key = prefix + rest;
    for (String text :
        List.of("GET /hooks/%s/a?b=1", "GET /a?to=%s&b=1", "no such key: '%s'", "a%%3D%s, b")) {
      String masked = text.formatted(Secrets.MASK);
      assertThat(Secrets.maskedInNames(text.formatted(key))).isEqualTo(masked);
      assertThat(Secrets.masked(text.formatted(key))).isEqualTo(masked);
      assertThat(Secrets.masked(masked)).isEqualTo(masked);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /sk-sk/produkty-2024-novinky-na-zimu",
        "GET /sk-produkty-2024-novinky-na-zimu",
        "a task-management-1 and a risk-1234567890123456",
        "sklearn, sk-learn-for-the-absolute-beginner",
        "sk-test-automation",
        "GET /xoxo-gossip-girl",
        "AKIA is a prefix, and ASIAPACIFICREGION a word",
        "eyJ is what {\" is in base64, as eyes are",
        "ghp_short, GHP_ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "commit 68d3eae2c0ffee1234567890abcdef1234567890",
      })
  void words_thatBeginAsKeys_areKept(String text) {
    assertThat(Secrets.masked(text)).isEqualTo(text);
  }

  @Test
  void masked_lineAfterAName_isKept() {
    String text = "no token:\n\tat shop.Checkout.pay(Checkout.java:12)";
    assertThat(Secrets.masked(text)).isEqualTo(text);
  }

  @Test
  void masked_longQuotedValue_takesNoDeepStack() {
    assertThat(Secrets.masked("{\"token\":\"" + "x\\n".repeat(100_000) + "\"}"))
        .isEqualTo("{\"token\":***}");
  }
}
