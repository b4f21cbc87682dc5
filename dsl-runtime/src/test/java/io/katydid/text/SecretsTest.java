package io.katydid.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
