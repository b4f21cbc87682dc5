package io.katydid.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FlatJsonTest {

  private static final Map<String, Object> MEMBERS = members();

  private static Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("cpu", "a \"quick\" \\ brown\tfox\u2028 \ud83e\udd97 \u0001");
    members.put("GET / p95 ms", 12.5);
    members.put("large", 1e21);
    members.put("zero", 0.0);
    members.put("negative", -1e-7);
    return members;
  }

  @Test
  void read_whatWasWritten_isTheSameInTheSameOrder() {
    assertThat(FlatJson.read(FlatJson.write(MEMBERS))).containsExactlyEntriesOf(MEMBERS);
  }

  @Test
  void write_always_isJsonToOthersToo() {
    Map<?, ?> read = new JsonMapper().readValue(FlatJson.write(MEMBERS), Map.class);

    assertThat(read.get("cpu")).isEqualTo(MEMBERS.get("cpu"));
    assertThat(FlatJson.write(MEMBERS)).doesNotContain("\n");
  }

  @Test
  void read_writtenByOthers_isRead() {
    assertThat(FlatJson.read(" { \"a\" :\"\\u0041\\/\\n\\b\\f\\r\" ,\"b\":-1.5E+2 } "))
        .containsExactly(entry("a", "A/\n\b\f\r"), entry("b", -150.0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[1]|column 1: '{' is expected here, not '['",
        "{\"a\": [1]}|column 7: a text or a number is expected here, not '['",
        "{\"a\": {}}|column 7: a text or a number is expected here, not '{'",
        "{\"a\": true}|column 7: a text or a number is expected here, not 't'",
        "{\"a\": 01}|column 7: a text or a number is expected here, not '0'",
        "{\"a\": 1|column 8: '}' is expected here, not the end",
        "{\"a\" 1}|column 6: ':' is expected here, not '1'",
        "{\"a\": \"1}|column 10: a quotation mark at the end of the text is expected here, not the"
            + " end",
        "{\"a\": \"\\x\"}|column 9: an escape such as \\n is expected here, not 'x'",
        "{\"a\": \"\\u12\"}|column 10: four hexadecimal digits is expected here, not '1'",
        "{\"a\": 1} x|column 10: the end of the line is expected here, not 'x'",
        "{\"a\": 1, \"a\": 2}|column 10: a name that is not there twice is expected here, not '\"'",
        "{}|column 2: '\"' is expected here, not '}'"
      })
  void read_anythingElse_isRefusedAtItsColumn(String line, String message) {
    assertThatThrownBy(() -> FlatJson.read(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
