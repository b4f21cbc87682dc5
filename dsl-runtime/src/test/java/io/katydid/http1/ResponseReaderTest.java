package io.katydid.http1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Conformance to RFC 9112 as a client must have it. In the texts a tilde is a line end.
 *
 * <p>Everything is read at once, and byte by byte as from a slow connection; and what is sound is
 * also read without its body.
 */
class ResponseReaderTest {

  private static final String OK = "HTTP/1.1 200 OK~";

  /** What the response is to a GET request: its body, and whether the connection can be kept. */
  private static String read(String response) throws IOException, Failure {
    String whole = read(new ByteArrayInputStream(bytes(response)), false);
    String dripped = read(new Dripping(bytes(response)), false);
    assertThat(dripped).isEqualTo(whole);
    assertThat(skip(new ByteArrayInputStream(bytes(response)))).isEqualTo(withoutBody(whole));
    assertThat(skip(new Dripping(bytes(response)))).isEqualTo(withoutBody(whole));
    return whole;
  }

  private static String withoutBody(String whole) {
    return whole.substring(0, 4) + whole.substring(whole.lastIndexOf(' '));
  }

  /** The same to who does not want the body. */
  private static String skip(InputStream in) throws IOException, Failure {
    ResponseReader reader = new ResponseReader(in::read, new ScratchBuffers(), () -> {});
    ResponseHead head = reader.readHead();
    reader.skipBody(head.bodyLength(false));
    return head.status() + " " + kept(reader, head, head.bodyLength(false));
  }

  private static String read(InputStream in, boolean isHead) throws IOException, Failure {
    ResponseReader reader = new ResponseReader(in::read, new ScratchBuffers(), () -> {});
    ResponseHead head = reader.readHead();
    long length = head.bodyLength(isHead);
    String body = new String(reader.readBody(length), StandardCharsets.ISO_8859_1);
    return head.status() + " " + body + kept(reader, head, length);
  }

  private static String kept(ResponseReader reader, ResponseHead head, long length) {
    boolean kept =
        head.keepsAlive()
            && length != ResponseHead.UNTIL_CLOSE
            && reader.leftovers() == Unasked.NOTHING;
    return kept ? " kept" : " closed";
  }

  private static byte[] bytes(String text) {
    return text.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Delivers one byte at a time. */
  private static final class Dripping extends InputStream {

    private final byte[] bytes;
    private int next;

    Dripping(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return next < bytes.length ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int value = read();
      if (value < 0) {
        return -1;
      }
      buffer[offset] = (byte) value;
      return 1;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Content-Length: 4~~body                              | 200 body kept",
        "content-LENGTH:4~~body                               | 200 body kept",
        "Content-Length: 4~Content-Length: 4~~body            | 200 body kept",
        "Content-Length: 0~~                                  | 200  kept",
        "Content-Length: 4~Connection: close~~body            | 200 body closed",
        "Content-Length: 4~Connection: x, Close~~body         | 200 body closed",
        "X-Empty:~Content-Length: 4~~body                     | 200 body kept",
        "Transfer-Encoding: chunked~~4~body~0~~               | 200 body kept",
        "Transfer-Encoding: Chunked~~0004;a=\"b\"~body~0~~    | 200 body kept",
        "Transfer-Encoding: chunked~~2~bo~2~dy~0~T: 1~U: 2~~  | 200 body kept",
        "Transfer-Encoding: chunked~~0~~                      | 200  kept",
        "X: 1~~body                                           | 200 body closed",
      })
  void read_framing_isThatOfTheRfc(String rest, String expected) throws Exception {
    assertThat(read(OK + rest)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.0 200 OK~Content-Length: 4~~body                         | 200 body closed",
        "HTTP/1.0 200 OK~Connection: Keep-Alive~Content-Length: 4~~body  | 200 body kept",
        "HTTP/1.2 200 OK~Content-Length: 4~~body                         | 200 body kept",
        "HTTP/1.1 200~Content-Length: 4~~body                            | 200 body kept",
        "HTTP/1.1 204 No Content~~                                       | 204  kept",
        "HTTP/1.1 304 Not Modified~Content-Length: 99~~                  | 304  kept",
        "HTTP/1.1 100 Continue~~HTTP/1.1 103 Hints~Link: x~~HTTP/1.1 204 No Content~~ | 204  kept",
        "HTTP/1.1 599 Whatever~Content-Length: 0~~                       | 599  kept",
      })
  void read_status_decidesAboutBodyAndConnection(String response, String expected)
      throws Exception {
    assertThat(read(response)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Content-Length: 4~~body more", "Content-Length: 4~~bodyHTTP/1.1 200 OK~"})
  void read_moreThanTheResponse_leavesTheConnectionUnusable(String rest) throws Exception {
    assertThat(read(new ByteArrayInputStream(bytes(OK + rest)), false))
        .isEqualTo("200 body closed");
  }

  @Test
  void read_lineFeedsAlone_areLineEnds() throws Exception {
    assertThat(read("HTTP/1.1 200 OK\nContent-Length: 4\n\nbody")).isEqualTo("200 body kept");
  }

  @Test
  void read_answerToHead_hasNoBodyWhateverItAnnounces() throws Exception {
    InputStream in = new ByteArrayInputStream(bytes(OK + "Content-Length: 4000~~"));
    assertThat(read(in, true)).isEqualTo("200  kept");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Not HTTP.
        "garbage~~",
        "HTTP/2 200 OK~~",
        "HTTP/2.0 200 OK~~",
        "HTTP/1.x 200 OK~~",
        "HTTP/1.1 2000 OK~~",
        "HTTP/1.1 20 OK~~",
        "HTTP/1.1 099 OK~~",
        "HTTP/1.1  200 OK~~",
        " HTTP/1.1 200 OK~~",
        // Header lines that others may read otherwise.
        OK + " X: 1~~",
        OK + "Content-Length: 4~ ~~body",
        OK + "Content-Length:~ 4~~body",
        OK + "X: 1~ 2~transfer-encoding: chunked,~\tchunked~~4~body~0~~",
        OK + "X : 1~~",
        OK + ": 1~~",
        OK + "no colon~~",
        OK + "X\u0000: 1~~",
        // Lengths that others may read otherwise.
        OK + "Content-Length: 4~Content-Length: 5~~body",
        OK + "Content-Length: 4, 4~~body",
        OK + "Content-Length: +4~~body",
        OK + "Content-Length: -4~~body",
        OK + "Content-Length: 0x4~~body",
        OK + "Content-Length:~~body",
        OK + "Content-Length: 99999999999999999999~~body",
        OK + "Content-Length: 4~Transfer-Encoding: chunked~~4~body~0~~",
        OK + "Transfer-Encoding: chunked~Content-Length: 4~~4~body~0~~",
        OK + "Transfer-Encoding: chunked, chunked~~4~body~0~~",
        OK + "Transfer-Encoding: gzip~~body",
        OK + "Transfer-Encoding: chunked~Transfer-Encoding: chunked~~4~body~0~~",
        // Chunks that lie.
        OK + "Transfer-Encoding: chunked~~x~body~0~~",
        OK + "Transfer-Encoding: chunked~~-4~body~0~~",
        OK + "Transfer-Encoding: chunked~~4~bodybody~0~~",
        OK + "Transfer-Encoding: chunked~~fffffffffffffffff~body~0~~",
      })
  void read_messageThatCanBeReadInTwoWays_isRefused(String response) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(response))
        .satisfies(failure -> assertThat(failure.type()).isEqualTo(ResponseHead.MALFORMED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK",
        OK + "Content-Length: 10~",
        "HTTP/1.1 100 Continue~~",
      })
  void read_headEndsTooEarly_isAClosedConnection(String response) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(response))
        .satisfies(failure -> assertThat(failure.type()).isEqualTo(Failure.CLOSED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 10~~body",
        "Transfer-Encoding: chunked~~",
        "Transfer-Encoding: chunked~~5~bod",
        "Transfer-Encoding: chunked~~4~body~",
        "Transfer-Encoding: chunked~~4~body~0~",
      })
  void read_bodyEndsTooEarly_isAResponseCutShort(String rest) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(OK + rest))
        .satisfies(failure -> assertThat(failure.type()).isEqualTo("response cut short"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                           | before its response",
        "HTTP/1.1 200 OK~Content-Le                   | in its head",
      })
  void read_endsTooEarly_namesThePartThatIsMissing(String response, String part) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(response))
        .satisfies(it -> assertThat(it.message()).isEqualTo("the server closed it " + part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no colon", ": 1", "X : 1", "Content-Length : 4", "X\u0000: 1"})
  void read_headerLineWithoutNameAndColon_isRefusedAsOne(String line) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(OK + line + "~~"))
        .satisfies(it ->
            assertThat(it.message())
                .isEqualTo("a header line does not begin with a name and a colon"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "Content-Length: 16777217~~",
        OK + "Transfer-Encoding: chunked~~1000001~",
        OK + "Transfer-Encoding: chunked~~fffffffff~",
      })
  void read_bodyBeyondTheCap_isRefusedBeforeItIsRead(String response) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(response))
        .satisfies(failure -> assertThat(failure.type()).isEqualTo("body too large"));
  }

  @ParameterizedTest
  @ValueSource(strings = {OK + "X: ", OK + "Transfer-Encoding: chunked~~1;", OK})
  void read_endlessLine_isRefused(String start) {
    String endless = start + "x".repeat(100_000);
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(new ByteArrayInputStream(bytes(endless)), false))
        .satisfies(failure -> assertThat(failure.type()).isEqualTo(ResponseHead.MALFORMED));
  }

  @Test
  void read_manyHeaders_areRefusedBeyondTheCap() {
    String many = OK + "X-Name: value~".repeat(10_000) + "~";
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(new ByteArrayInputStream(bytes(many)), false))
        .satisfies(failure -> assertThat(failure.type()).isEqualTo(ResponseHead.MALFORMED));
  }

  /** Of each user of a server that announces and does not send, this much memory is lost. */
  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 16777216~~12", "Transfer-Encoding: chunked~~ffffff~12"})
  void read_bodyThatDoesNotCome_takesLittleMemory(String rest) {
    AtomicInteger largest = new AtomicInteger();
    InputStream in =
        new FilterInputStream(new ByteArrayInputStream(bytes(OK + rest))) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            largest.accumulateAndGet(buffer.length, Math::max);
            return super.read(buffer, offset, length);
          }
        };
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(in, false))
        .satisfies(failure -> assertThat(failure.type()).isEqualTo("response cut short"));
    assertThat(largest).hasValueLessThanOrEqualTo(64 << 10);
  }

  /** Larger than the room that is made at first, whole and in chunks that are large and small. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_536, 65_537, 300_000})
  void read_bodyOfAnySize_isWholeHoweverItIsFramed(int length) throws Exception {
    String body = "0123456789".repeat(length / 10 + 1).substring(0, length);
    StringBuilder chunked = new StringBuilder("Transfer-Encoding: chunked~~");
    for (int at = 0, size = 1; at < length; at += size, size = 3 * size) {
      String chunk = body.substring(at, Math.min(length, at + size));
      chunked.append(Integer.toHexString(chunk.length())).append("~").append(chunk).append("~");
    }
    String known = OK + "Content-Length: " + length + "~~" + body;
    assertThat(read(new ByteArrayInputStream(bytes(known)), false))
        .isEqualTo("200 " + body + " kept");
    assertThat(read(new ByteArrayInputStream(bytes(OK + chunked + "0~~")), false))
        .isEqualTo("200 " + body + " kept");
    assertThat(read(new ByteArrayInputStream(bytes(OK + "~" + body)), false))
        .isEqualTo("200 " + body + " closed");
  }

  /** As that of measures which a server takes until the end of a body. */
  @Test
  void read_longTrailer_isPassedOverAsFarAsTrailersMayBe() throws Exception {
    String chunked = OK + "Transfer-Encoding: chunked~~3~two~0~Server-Timing: ";
    assertThat(read(chunked + "x".repeat(60_000) + "~~")).isEqualTo("200 two kept");
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> read(chunked + "x".repeat(70_000) + "~~"))
        .withMessage("a trailer of its body is too long");
  }

  @Test
  void read_responsesOneAfterTheOther_areEachReadToTheirEnd() throws Exception {
    String one = OK + "Content-Length: 3~~one";
    String two = OK + "Transfer-Encoding: chunked~~3~two~0~~";
    ResponseReader reader =
        new ResponseReader(
            new Dripping(bytes(one + two + one))::read, new ScratchBuffers(), () -> {});
    for (String expected : new String[] {"one", "two", "one"}) {
      reader.next();
      byte[] body = reader.readBody(reader.readHead().bodyLength(false));
      assertThat(body).asString().isEqualTo(expected);
    }
    assertThat(reader.leftovers()).isEqualTo(Unasked.NOTHING);
  }

  /** Whatever comes, it ends as a response or as a failure, and in nothing else. */
  @Test
  void read_mutilatedResponses_endAsResponseOrFailure() {
    String sound =
        "HTTP/1.1 100 Continue~~"
            + OK
            + "Set-Cookie: a=b~Transfer-Encoding: chunked~~4~body~0~T: 1~~";
    SplittableRandom random = new SplittableRandom(7);
    int failures = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = bytes(sound);
      for (int mutations = random.nextInt(1, 4); mutations > 0; mutations--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        read(new ByteArrayInputStream(bytes), false);
      } catch (Failure e) {
        failures++;
      } catch (IOException e) {
        throw new AssertionError("no socket is involved", e);
      }
    }
    assertThat(failures).isBetween(1, 19_999);
  }
}
