package io.katydid.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameReaderTest {

  private static final RunEnd FIRST = new RunEnd(1, 2, 3, 4, 5, 6, "first", List.of("a", ""));
  private static final RunEnd SECOND = new RunEnd(5, 6, 7, 8, 9, 10, "second", List.of());
  private static final byte[] STREAM = Frames.stream(FIRST, SECOND);
  private static final int START = 9;
  private static final int END_OF_FIRST = Frames.stream(FIRST).length;

  @Test
  void read_frames_areAsWritten() throws Exception {
    assertThat(Frames.all(STREAM)).containsExactly(FIRST, SECOND);
    assertThat(Frames.all(new byte[0])).isEmpty();
  }

  @Test
  void read_streamCutAnywhere_hasTheWholeFramesBefore() {
    for (int length = 1; length < STREAM.length; length++) {
      List<Object> whole = new ArrayList<>();
      byte[] cut = Arrays.copyOf(STREAM, length);

      Throwable end = catchThrowable(() -> Frames.readInto(whole, cut));

      assertThat(whole)
          .as("of %s bytes", length)
          .isEqualTo(length < END_OF_FIRST ? List.of() : List.of(FIRST));
      if (length == START || length == END_OF_FIRST) {
        assertThat(end).as("of %s bytes", length).isNull();
      } else {
        assertThat(end)
            .as("of %s bytes", length)
            .isInstanceOf(EOFException.class)
            .hasMessageEndingWith(" is cut short");
      }
    }
  }

  @Test
  void read_anyBitFlipped_isNoticedAndNotTakenForACut() {
    for (int bit = 0; bit < STREAM.length * 8; bit++) {
      byte[] damaged = STREAM.clone();
      damaged[bit / 8] ^= (byte) (1 << bit % 8);
      List<Object> whole = new ArrayList<>();

      assertThatThrownBy(() -> Frames.readInto(whole, damaged))
          .as("bit %s", bit)
          .isInstanceOf(StreamFormatException.class);
      assertThat(whole)
          .as("before bit %s", bit)
          .isEqualTo(bit / 8 < END_OF_FIRST ? List.of() : List.of(FIRST));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0   | 7b | no frames of Katydid: it begins with 7b
          1   | 7b | no frames of Katydid: it begins with 00 7b 41 54 59 44 49 44
          8   | 02 | frames of version 2, and this Katydid reads version 14
          9   | 7b | the frame at byte 9 is damaged: it begins with 7b
          """)
  void read_otherByteAtItsStart_reportsWhatWasFound(int at, String hex, String message) {
    byte[] other = STREAM.clone();
    other[at] = (byte) Integer.parseInt(hex, 16);

    assertThatThrownBy(() -> Frames.all(other))
        .isInstanceOf(StreamFormatException.class)
        .hasMessage(message);
  }

  @Test
  void read_otherChecksum_reportsBoth() {
    byte[] damaged = STREAM.clone();
    Arrays.fill(damaged, END_OF_FIRST - 4, END_OF_FIRST, (byte) 0);

    assertThatThrownBy(() -> Frames.all(damaged))
        .isInstanceOf(StreamFormatException.class)
        .hasMessageMatching(
            "the frame at byte 9 is damaged: its checksum is [0-9a-f]{8}, and was 00000000 when"
                + " written");
  }

  @Test
  void read_typeThatIsNotKnown_isRefused() throws IOException {
    assertThatThrownBy(() -> Frames.all(written(250, (out, value) -> {})))
        .isInstanceOf(StreamFormatException.class)
        .hasMessage("the frame at byte 9 is damaged: its type is 250");
  }

  @Test
  void read_otherFields_namesWhichAreMissingOrTooMany() throws IOException {
    requireNoRunEnd((out, value) -> out.number(1), "too few bytes");
    requireNoRunEnd(
        (out, value) -> {
          RunEnd.FRAME.encoder().accept(out, FIRST);
          out.text("more");
        },
        "5 bytes too many");
  }

  private static void requireNoRunEnd(BiConsumer<PayloadWriter, String> fields, String message)
      throws IOException {
    byte[] other = written(2, fields);

    assertThatThrownBy(() -> Frames.all(other))
        .isInstanceOf(StreamFormatException.class)
        .hasMessage("the frame at byte 9 is no RunEnd: " + message);
  }

  @Test
  void read_printedBetweenFrames_isPassedOnAndItsEndIsReported() throws IOException {
    ByteArrayOutputStream pipe = new ByteArrayOutputStream();
    pipe.writeBytes("before ".getBytes(UTF_8));
    pipe.write(STREAM, 0, START);
    pipe.writeBytes("in ".getBytes(UTF_8));
    pipe.write(STREAM, START, END_OF_FIRST - START);
    pipe.writeBytes("between ".getBytes(UTF_8));
    pipe.write(STREAM, END_OF_FIRST, STREAM.length - END_OF_FIRST);
    pipe.writeBytes("after".getBytes(UTF_8));
    Closing printed = new Closing();

    FrameReader reader =
        new FrameReader(new ByteArrayInputStream(pipe.toByteArray()), Frames.TYPES, printed);

    assertThat(reader.read()).contains(FIRST);
    assertThat(reader.read()).contains(SECOND);
    assertThat(printed.closed).isFalse();
    assertThat(reader.read()).isEmpty();
    assertThat(printed.closed).isTrue();
    assertThat(printed.toString(UTF_8)).isEqualTo("before in between after");
  }

  @Test
  void write_frame_isWrittenAtOnce() throws IOException {
    List<Integer> lengths = new ArrayList<>();
    FrameWriter writer =
        new FrameWriter(
            new ByteArrayOutputStream() {
              @Override
              public void write(byte[] bytes) {
                lengths.add(bytes.length);
              }
            });

    writer.write(RunEnd.FRAME, FIRST);
    writer.write(RunEnd.FRAME, SECOND);

    assertThat(lengths).containsExactly(END_OF_FIRST, STREAM.length - END_OF_FIRST);
  }

  @Test
  void wrapped_value_isReadWrapped() throws IOException {
    record Ended(RunEnd end) {}
    FrameType<Ended> type = RunEnd.FRAME.wrapped(Ended.class, Ended::end, Ended::new);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FrameWriter(bytes).write(type, new Ended(FIRST));

    assertThat(bytes.toByteArray()).isEqualTo(Frames.stream(FIRST));
    assertThat(new FrameReader(new ByteArrayInputStream(bytes.toByteArray()), List.of(type)).read())
        .contains(new Ended(FIRST));
  }

  private static byte[] written(int type, BiConsumer<PayloadWriter, String> fields)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FrameWriter(bytes).write(new FrameType<>(type, String.class, fields, in -> ""), "");
    return bytes.toByteArray();
  }

  private static final class Closing extends ByteArrayOutputStream {

    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }
  }

  /** As of a thread that reads from many, and waits for none. */
  @Test
  void read_streamThatDoesNotWait_goesOnWhereItWas() throws Exception {
    FrameReader reader = new FrameReader(new Sluggish(STREAM), Frames.TYPES);
    List<Object> read = new ArrayList<>();
    boolean ended = false;
    while (!ended) {
      try {
        Optional<Object> next = reader.read();
        next.ifPresent(read::add);
        ended = next.isEmpty();
      } catch (SocketTimeoutException notYet) {
        assertThat(notYet).hasMessage("a byte at a time");
      }
    }

    assertThat(read).containsExactly(FIRST, SECOND);
  }

  /** Has one byte, then none, then one. */
  private static final class Sluggish extends InputStream {

    private final InputStream in;
    private boolean has;

    Sluggish(byte[] bytes) {
      this.in = new ByteArrayInputStream(bytes);
    }

    @Override
    public int read() throws IOException {
      has = !has;
      if (!has) {
        throw new SocketTimeoutException("a byte at a time");
      }
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int next = read();
      if (next >= 0) {
        bytes[from] = (byte) next;
      }
      return next < 0 ? -1 : 1;
    }
  }
}
