package io.katydid.api.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

  private static Arguments row(String csv, List<List<String>> records) {
    return Arguments.of(csv, records);
  }

  static final List<Arguments> FILES =
      List.of(
          row("", List.of()),
          row("\n\r\n\n", List.of()),
          row("a", List.of(List.of("a"))),
          row("a,b\nc,d\n", List.of(List.of("a", "b"), List.of("c", "d"))),
          row("a,b\r\nc,d", List.of(List.of("a", "b"), List.of("c", "d"))),
          row("a,b\rc,d\r", List.of(List.of("a", "b"), List.of("c", "d"))),
          row("a\n\n\nb\n", List.of(List.of("a"), List.of("b"))),
          row(",\n,,\n", List.of(List.of("", ""), List.of("", "", ""))),
          row("\"\"\n", List.of(List.of(""))),
          row("\"a,b\",c", List.of(List.of("a,b", "c"))),
          row("\"a\r\nb\",\"c\nd\"\ne", List.of(List.of("a\r\nb", "c\nd"), List.of("e"))),
          row("\"say \"\"hi\"\"\",\"\"\"\"", List.of(List.of("say \"hi\"", "\""))),
          row("5\" disk,x\"y", List.of(List.of("5\" disk", "x\"y"))),
          row(" a , b ", List.of(List.of(" a ", " b "))),
          row("\uFEFF\"id\",x\n", List.of(List.of("id", "x"))),
          row("Bücher,本,😀", List.of(List.of("Bücher", "本", "😀"))));

  private static CsvReader reader(String csv) {
    return new CsvReader(new ByteArrayInputStream(csv.getBytes(UTF_8)));
  }

  private static List<List<String>> all(CsvReader reader) throws IOException {
    List<List<String>> records = new ArrayList<>();
    for (List<String> next = reader.next(); !next.isEmpty(); next = reader.next()) {
      records.add(next);
    }
    return records;
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void next_untilTheEnd_isEachRecord(String csv, List<List<String>> records) throws IOException {
    assertThat(all(reader(csv))).isEqualTo(records);
  }

  @Test
  void line_ofARecord_isWhereItBegins() throws IOException {
    CsvReader csv = reader("\n\r\n\"a\r\nb\"\rc\n\nd");
    List<Long> lines = new ArrayList<>();
    while (csv.skip()) {
      lines.add(csv.line());
    }
    assertThat(lines).containsExactly(3L, 5L, 7L);
  }

  @ParameterizedTest
  @FieldSource("FILES")
  void position_afterEachRecord_isWhereTheRestBegins(String csv, List<List<String>> records)
      throws IOException {
    CsvReader reader = reader(csv);
    byte[] bytes = csv.getBytes(UTF_8);
    for (int i = 1; i <= records.size(); i++) {
      assertThat(reader.skip()).isTrue();
      int from = (int) reader.position();
      String rest = new String(bytes, from, bytes.length - from, UTF_8);
      assertThat(all(reader(rest))).isEqualTo(records.subList(i, records.size()));
    }
    assertThat(reader.skip()).isFalse();
    assertThat(reader.position()).isEqualTo(bytes.length);
  }

  @Test
  void next_recordsLongerThanAnyBuffer_areWhole() throws IOException {
    List<String> longest = List.of("x".repeat(100_000), "\"\n".repeat(20_000));
    String csv = longest.get(0) + ",\"" + longest.get(1).replace("\"", "\"\"") + "\"\r\n1,2\r\n";

    assertThat(all(reader(csv))).containsExactly(longest, List.of("1", "2"));
  }

  @Test
  void next_manyFields_areAllThere() throws IOException {
    assertThat(reader(",".repeat(99)).next()).hasSize(100);
  }

  @Test
  void next_quoteNotClosed_isRefused() {
    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> reader("a,\"b\nc\n").next())
        .withMessage("a quote is not closed");
  }

  @Test
  void next_quoteNotClosedInALongFile_isNotReadToItsEnd() {
    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> reader("\"" + "x".repeat(17 * 1024 * 1024) + "\"").next())
        .withMessage("a quote is not closed within 16 MiB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,\"5\" inch\"", "\"a\" ,b", "\"a\"\"b\"c"})
  void next_fieldGoesOnBehindItsQuote_isRefused(String csv) {
    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> reader(csv).next())
        .withMessage(
            "a field goes on behind its closing quote: write a quote inside of quotes as two,"
                + " \"\"");
  }
}
