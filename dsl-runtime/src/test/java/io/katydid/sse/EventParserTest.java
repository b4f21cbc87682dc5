package io.katydid.sse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

  private final EventParser parser = new EventParser();

  private List<ParsedEvent> read(String text) {
    return read(text, Integer.MAX_VALUE);
  }

  private List<ParsedEvent> read(String text, int piece) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += piece) {
      parser.read(bytes, from, Math.min(piece, bytes.length - from));
    }
    List<ParsedEvent> events = new ArrayList<>();
    for (ParsedEvent each = parser.poll(); each != null; each = parser.poll()) {
      events.add(each);
    }
    return events;
  }

  private static ParsedEvent message(String data) {
    return new ParsedEvent("", "message", data);
  }

  @Test
  void read_longLineInPieces_isWhole() {
    String data = "0123456789".repeat(100_000);
    assertThat(read("data: " + data + "\n\ndata: b\n\n", 4096))
        .containsExactly(message(data), message("b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void read_eachEndOfLine_isOne(String end) {
    String text = "data: a\n\nevent: b\ndata: c\ndata: d\n\n".replace("\n", end);
    assertThat(read(text, 1)).containsExactly(message("a"), new ParsedEvent("", "b", "c\nd"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 100})
  void read_inPieces_isTheSameAsAtOnce(int piece) {
    assertThat(
            read("\uFEFFid: 1\ndata: gr\u00fc\u00df \uD83D\uDE00\n\n: wait\n\ndata:x\n\n", piece))
        .containsExactly(
            new ParsedEvent("1", "message", "gr\u00fc\u00df \uD83D\uDE00"),
            new ParsedEvent("1", "message", "x"));
  }

  @Test
  void read_commentsAndUnknownFields_areNoEvents() {
    assertThat(read(": hello\n\nfoo: bar\n\nevent: x\n\ndata: 1\n\n"))
        .containsExactly(message("1"));
  }

  @Test
  void read_valueOfAField_losesOneBlank() {
    assertThat(read("data:  a\n\ndata\n\ndata\ndata\n\ndata: b:c\n\n"))
        .containsExactly(message(" a"), message(""), message("\n"), message("b:c"));
  }

  @Test
  void read_ids_stayAndMayBeEmptyAndHaveNoNul() {
    assertThat(read("id: 7\ndata: a\n\ndata: b\n\nid: x\0y\ndata: c\n\nid\ndata: d\n\n"))
        .extracting(ParsedEvent::id)
        .containsExactly("7", "7", "7", "");
  }

  @Test
  void read_retry_isANumberOfDigits() {
    read("retry: 1500\n");
    assertThat(parser.retryMillis()).hasValue(1500);
    read("retry: 1.5\nretry: \nretry: -3\nretry: 99999999999999999999\n");
    assertThat(parser.retryMillis()).hasValue(1500);
  }

  @Test
  void read_withoutEmptyLineAtTheEnd_isNoEvent() {
    assertThat(read("data: a\n\ndata: b\n")).containsExactly(message("a"));
  }

  @Test
  void read_brokenUtf8_isReplaced() {
    parser.read(new byte[] {'d', 'a', 't', 'a', ':', (byte) 0xC3, '\n', '\n'}, 0, 8);
    assertThat(parser.poll()).isEqualTo(message("\uFFFD"));
  }

  @Test
  void read_moreThanALineMayHave_isRefused() {
    byte[] line = new byte[(16 << 20) + 1];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parser.read(line, 0, line.length))
        .withMessage("an event has more than 16 MiB");
  }
}
