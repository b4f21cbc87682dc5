package io.katydid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

  @ParameterizedTest
  @ValueSource(strings = {"shopper", "io.katydid.Shopper", "app.kubernetes.io/name", "/tmp", "not"})
  void text_thatIsNothingElse_isPlain(String text) {
    assertThat(YamlScalar.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "1e3",
        "0x1F",
        "12:30:45",
        "2026-11-29",
        ".inf",
        "~",
        "null",
        "NULL",
        "true",
        "Yes",
        "off",
        "y",
        "N",
        "a: b",
        "a:",
        "a #b",
        "#a",
        "- a",
        "-",
        "--users=1",
        "? a",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "{a}",
        "[a]",
        "a, b",
        "| a",
        "> a",
        "'a'",
        "a ",
        " a",
        "=",
        "<<"
      })
  void text_thatCouldBeAnythingElse_isQuoted(String text) {
    assertThat(YamlScalar.of(text)).isEqualTo('"' + text + '"');
  }

  @Test
  void text_withWhatQuotesDoNotKeep_isEscaped() {
    assertThat(YamlScalar.of("a\n\t\"b\"\\ é \u2028 \uD83D\uDE00 \0"))
        .isEqualTo("\"a\\u000A\\u0009\\\"b\\\"\\\\ \\u00E9 \\u2028 \\U0001F600 \\u0000\"");
  }

  @Test
  void numbersAndTruths_areNotQuoted() {
    assertThat(YamlScalar.of(7300)).isEqualTo("7300");
    assertThat(YamlScalar.of(false)).isEqualTo("false");
  }

  @Test
  void documents_ofNestedFields_areInBlockStyle() {
    Fields inner = Fields.of("name", "a").with("drop", List.of("ALL", "1"));

    assertThat(Yaml.documents(List.of(Fields.of("items", List.of(inner, inner)), inner)))
        .isEqualTo(
            """
            ---
            items:
              - name: a
                drop:
                  - ALL
                  - "1"
              - name: a
                drop:
                  - ALL
                  - "1"
            ---
            name: a
            drop:
              - ALL
              - "1"
            """);
  }
}
