package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                      | ``",
        "{\"error\":\"boom\"}                    | {\"error\":\"boom\"}",
        "` a\r\n\t b\u2028c\u00a0 `              | a b c",
        "`a\u0001b`                              | no text",
        "`\u001b[31m`                            | no text",
        "{\"access_token\":\"abc\",\"n\":1}      | {\"access_token\":***,\"n\":1}",
        "{\"Password\" : \"a\\\"b, c\", \"x\":2} | {\"Password\" : ***, \"x\":2}",
        "{\"secret\":\"cut off                   | {\"secret\":***",
        "user=a&password=b+c&n=1                 | user=a&password=***&n=1",
        "sessionId=12;apiKey=34                  | sessionId=***;apiKey=***",
        "Set-Cookie: sid=1; Path=/               | Set-Cookie: ***",
        "\"authorization\": \"Bearer abc.def\"   | \"authorization\": ***",
        "Authorization: Bearer abcdefghijklmnopq | Authorization: ***",
        "sent bearer abcdefg, sorry              | sent bearer ***, sorry",
        "it was eyJhbGciOiJIUzI1NiJ9.e30.c2ln!   | it was ***!",
        "rejected value [hunter22]               | rejected value [***]",
        "the author of shipping: Jane            | the author of shipping: Jane",
      })
  void of_anyBody_isOnOneLineAndWithoutSecrets(String body, String excerpt) {
    assertThat(Excerpt.of(body, List.of("hunter22"))).isEqualTo(excerpt);
  }

  @Test
  void of_longBody_isCut() {
    assertThat(Excerpt.of("x".repeat(200), List.of())).isEqualTo("x".repeat(200));
    assertThat(Excerpt.of("x".repeat(201), List.of())).isEqualTo("x".repeat(200) + "...");
    assertThat(Excerpt.of(" ".repeat(900) + "x", List.of())).isEqualTo("...");
    assertThat(Excerpt.of("x" + " ".repeat(900), List.of())).isEqualTo("x...");
  }
}
