package io.katydid.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {

  private final JsonWriter json = new JsonWriter();

  @Test
  void lines_ofObjects_haveAnElementToALine() {
    json.object(() -> {
      json.line("all", () -> json.member("a", 3).object("in", () -> json.member("b", 4)));
      json.lines("each", List.of(1, 2), i -> json.member("a", i).nothing("b"));
      json.lines("none", List.of(), i -> json.member("a", 0)).member("last", true);
    });

    assertThat(json)
        .hasToString(
            """
            {
              "all": {"a": 3, "in": {"b": 4}},
              "each": [
                {"a": 1, "b": null},
                {"a": 2, "b": null}
              ],
              "none": [],
              "last": true
            }\
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "\"quoted\"",
        "back\\slash",
        "\b\f\n\r\t\0\u001f",
        "é🦗",
        "\ud83e",
        "</"
      })
  void member_anyText_isReadBackAsItWas(String text) {
    json.object(() -> json.member("text", text));

    assertThat(new JsonMapper().readTree(json.toString()).get("text").asString()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 1, 0.1, 1e-9, 123456789.125, 1e22, Double.MAX_VALUE})
  void member_anyNumber_isReadBackAsItWas(double number) {
    json.object(() -> json.member("number", number));

    assertThat(new JsonMapper().readTree(json.toString()).get("number").asDouble())
        .isEqualTo(number + 0.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void member_notANumberOfJson_isNull(double number) {
    json.object(() -> json.member("number", number));

    assertThat(json).hasToString("{\n  \"number\": null\n}");
  }

  @Test
  void object_nested_isIndented() {
    json.object(() -> {
      json.object("empty", () -> {});
      json.strings("names", List.of("a", "b"));
      json.objects("rows", List.of(1L, 2L), row -> json.member("row", row));
    });

    assertThat(json)
        .hasToString(
            """
            {
              "empty": {},
              "names": [
                "a",
                "b"
              ],
              "rows": [
                {
                  "row": 1
                },
                {
                  "row": 2
                }
              ]
            }\
            """);
  }
}
