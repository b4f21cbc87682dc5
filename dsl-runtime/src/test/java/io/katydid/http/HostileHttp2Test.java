package io.katydid.http;

import static io.katydid.http.Http2Peer.CONTINUATION;
import static io.katydid.http.Http2Peer.DATA;
import static io.katydid.http.Http2Peer.END_HEADERS;
import static io.katydid.http.Http2Peer.END_STREAM;
import static io.katydid.http.Http2Peer.GOAWAY;
import static io.katydid.http.Http2Peer.HEADERS;
import static io.katydid.http.Http2Peer.OK;
import static io.katydid.http.Http2Peer.PING;
import static io.katydid.http.Http2Peer.PUSH_PROMISE;
import static io.katydid.http.Http2Peer.RST_STREAM;
import static io.katydid.http.Http2Peer.SETTINGS;
import static io.katydid.http.Http2Peer.WINDOW_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import io.katydid.measure.ErrorGroup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server must not send by HTTP/2, and what it may say instead of a response. */
@Timeout(20)
class HostileHttp2Test {

  private static final String VIOLATION = "HTTP/2 protocol error: ";
  private static final String MALFORMED = "malformed response: ";

  /** What comes after a request on stream 1. */
  interface Answer {
    void send(Wire wire) throws IOException;
  }

  private static Arguments that(String name, String failure, Answer answer) {
    return Arguments.of(name, failure, answer);
  }

  private static Arguments frame(
      String name, String failure, int type, int flags, int stream, int... payload) {
    return that(name, failure, wire -> wire.send(type, flags, stream, bytes(payload)));
  }

  /** A head, and these fields: each a literal that is not kept. */
  private static Arguments head(String name, String failure, String... fields) {
    return that(
        name,
        MALFORMED + failure,
        wire -> wire.send(HEADERS, END_HEADERS | END_STREAM, 1, literals(fields)));
  }

  private static byte[] literals(String... fields) {
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < fields.length; i++) {
      block.append(i % 2 == 0 ? "\0" : "").append((char) fields[i].length()).append(fields[i]);
    }
    return block.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static Stream<Arguments> frames() {
    return Stream.of(
        that(
            "a frame that is too large",
            VIOLATION + "FRAME_SIZE_ERROR: a frame has 16385 bytes, and may have 16384",
            wire -> wire.send(16_385, DATA, 0, 1, new byte[100])),
        frame("DATA of no stream", VIOLATION + "PROTOCOL_ERROR", DATA, 0, 0, 1),
        frame("HEADERS of no stream", VIOLATION + "PROTOCOL_ERROR", HEADERS, 4, 0, 0x88),
        frame("DATA of a stream to come", VIOLATION + "PROTOCOL_ERROR", DATA, 0, 99, 1),
        frame("DATA of an even stream", VIOLATION + "PROTOCOL_ERROR", DATA, 0, 2, 1),
        frame("DATA before the head", MALFORMED + "its body comes before", DATA, 0, 1, 1),
        frame("DATA with padding only", VIOLATION + "PROTOCOL_ERROR", DATA, 8, 1, 9, 0),
        frame("DATA cut off in padding", VIOLATION + "FRAME_SIZE_ERROR", DATA, 8, 1),
        frame("RST_STREAM too short", VIOLATION + "FRAME_SIZE_ERROR", RST_STREAM, 0, 1, 1),
        frame("RST_STREAM of no stream", VIOLATION + "PROTOCOL", RST_STREAM, 0, 0, 0, 0, 0, 8),
        frame("SETTINGS of a stream", VIOLATION + "PROTOCOL_ERROR", SETTINGS, 0, 1),
        frame("SETTINGS cut off", VIOLATION + "FRAME_SIZE_ERROR", SETTINGS, 0, 0, 0, 4, 0),
        frame("SETTINGS acknowledged, full", VIOLATION + "FRAME_SIZE", SETTINGS, 1, 0, 0),
        frame("SETTINGS with push", VIOLATION + "PROTOCOL", SETTINGS, 0, 0, 0, 2, 0, 0, 0, 1),
        frame("window too large", VIOLATION + "FLOW", SETTINGS, 0, 0, 0, 4, 0x80, 0, 0, 0),
        frame("frame size too small", VIOLATION + "PROTO", SETTINGS, 0, 0, 0, 5, 0, 0, 0, 1),
        frame("PUSH_PROMISE", VIOLATION + "PROTOCOL", PUSH_PROMISE, 4, 1, 0, 0, 0, 2, 0x82),
        frame("PING of a stream", VIOLATION + "PROTOCOL", PING, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        frame("PING too short", VIOLATION + "FRAME_SIZE_ERROR", PING, 0, 0, 0),
        frame("GOAWAY too short", VIOLATION + "FRAME_SIZE_ERROR", GOAWAY, 0, 0, 0),
        frame("GOAWAY of a stream", VIOLATION + "PROTO", GOAWAY, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        frame("window of 0", VIOLATION + "PROTOCOL", WINDOW_UPDATE, 0, 0, 0, 0, 0, 0),
        frame("stream's of 0", MALFORMED + "a frame WINDOW", WINDOW_UPDATE, 0, 1, 0, 0, 0, 0),
        frame("overflow", VIOLATION + "FLOW", WINDOW_UPDATE, 0, 0, 127, 255, 255, 255),
        frame("its overflow", MALFORMED + "its window", WINDOW_UPDATE, 0, 1, 127, 255, 255, 255),
        frame("WINDOW_UPDATE short", VIOLATION + "FRAME_SIZE", WINDOW_UPDATE, 0, 1, 1),
        frame("CONTINUATION of nothing", VIOLATION + "PROTOCOL", CONTINUATION, 4, 1, 0x88),
        frame("PRIORITY too short", VIOLATION + "FRAME_SIZE_ERROR", 2, 0, 1, 1),
        that(
            "another frame within a head",
            VIOLATION + "PROTOCOL_ERROR: a frame of another kind",
            wire -> {
              wire.send(HEADERS, 0, 1, OK);
              wire.send(PING, 0, 0, new byte[8]);
            }),
        that(
            "a body that is too large",
            "body too large: the body has more than 16 MiB",
            wire -> {
              wire.send(HEADERS, END_HEADERS, 1, OK);
              for (int i = 0; i < 1_100; i++) {
                wire.send(DATA, 0, 1, new byte[16_384]);
              }
            }),
        frame("entry 0", VIOLATION + "COMPRESSION_ERROR", HEADERS, 5, 1, 0x80),
        frame("no such entry", VIOLATION + "COMPRESSION_ERROR", HEADERS, 5, 1, 0xBE),
        frame("field cut off", VIOLATION + "COMPRESSION_ERROR", HEADERS, 5, 1, 0x88, 0, 5, 'a'),
        frame("huge number", VIOLATION + "COMP", HEADERS, 5, 1, 255, 255, 255, 255, 255, 255, 1),
        frame("large table", VIOLATION + "COMPRESSION_ERROR", HEADERS, 5, 1, 0x3F, 0xE2, 0x1F),
        frame("late table size", VIOLATION + "COMPRESSION_ERROR", HEADERS, 5, 1, 0x88, 0x20),
        frame("padding too long", VIOLATION + "COMP", HEADERS, 5, 1, 8, 0x82, 0xFF, 0xFF),
        head("no status", "it has no status", "a", "b"),
        head("two statuses", "it has two statuses", ":status", "200", ":status", "200"),
        head("late status", "its status is not at its start", "a", "b", ":status", "200"),
        head("strange status", "its status is no number", ":status", "2x0"),
        head("pseudo field", "it has a pseudo field", ":status", "200", ":path", "/"),
        head("capitals", "a field of it has a name", ":status", "200", "A", "b"),
        head("no name", "a field of it has a name", ":status", "200", "", "b"),
        head("line end", "a field of it has a name", ":status", "200", "a", "b\r\nc: d"),
        head("connection", "it has a field about", ":status", "200", "connection", "close"),
        head("coding", "its Transfer-Encoding", ":status", "200", "transfer-encoding", "x"),
        head("length", "its body is not as long", ":status", "200", "content-length", "3"),
        head("switch", "it switches protocols", ":status", "101"),
        head("interim end", "it ends with an interim status", ":status", "103"),
        that(
            "two heads",
            MALFORMED + "it has two heads",
            wire -> {
              wire.send(HEADERS, END_HEADERS, 1, OK);
              wire.send(HEADERS, END_HEADERS, 1, literals("a", "b"));
            }),
        that(
            "status in trailers",
            MALFORMED + "its status is not at its start",
            wire -> {
              wire.send(HEADERS, END_HEADERS, 1, OK);
              wire.send(HEADERS, END_HEADERS | END_STREAM, 1, OK);
            }),
        that("head too long", MALFORMED + "its head is too long", HostileHttp2Test::bomb),
        frame("reset", "RST_STREAM INTERNAL_ERROR: something", RST_STREAM, 0, 1, 0, 0, 0, 2),
        frame(
            "unknown reset",
            "RST_STREAM unknown code: its code is 25443",
            RST_STREAM,
            0,
            1,
            0,
            0,
            99,
            99),
        frame("HTTP/1.1 demanded", "RST_STREAM HTTP_1_1_REQUIRED", RST_STREAM, 0, 1, 0, 0, 0, 13),
        that(
            "GOAWAY for a reason",
            "GOAWAY ENHANCE_YOUR_CALM: the server ends the connection: too many",
            wire -> {
              wire.send(
                  GOAWAY,
                  0,
                  0,
                  bytes(0, 0, 0, 1, 0, 0, 0, 11, 't', 'o', 'o', ' ', 'm', 'a', 'n', 'y'));
              wire.end();
            }));
  }

  /** A field of 4,000 bytes that is kept, and named 4,000 times: 16 MB in one frame. */
  private static void bomb(Wire wire) throws IOException {
    byte[] block = new byte[8_100];
    block[0] = (byte) 0x88;
    block[1] = 0x40;
    block[2] = 1;
    block[3] = 'a';
    block[4] = 0x7F;
    block[5] = (byte) 0xA1;
    block[6] = 0x1E;
    Arrays.fill(block, 7, 4_007, (byte) 'b');
    Arrays.fill(block, 4_007, block.length, (byte) 0xBE);
    wire.send(HEADERS, END_HEADERS | END_STREAM, 1, block);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("frames")
  void response_wrong_isATypedFailure(String name, String failure, Answer answer) throws Exception {
    Script script =
        wire -> {
          wire.greet();
          wire.request();
          answer.send(wire);
          wire.readToEnd();
        };
    assertThat(failureOf(script)).as(name).startsWith(failure);
  }

  private static String failureOf(Script script) throws IOException {
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");
      return fixture.failure();
    }
  }

  /** What is sent is cut, changed or doubled at random, and always ends. */
  @Test
  void response_mutilated_endsAsAResponseOrAsAFailure() throws Exception {
    Random random = new Random(1);
    Script script =
        wire -> {
          wire.greet();
          wire.request();
          wire.raw(mutilated(random));
          wire.end();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      for (int i = 0; i < 400; i++) {
        fixture.http.get("/");
      }

      assertThat(fixture.recorded().groups())
          .hasSizeGreaterThan(5)
          .extracting(ErrorGroup::type)
          .doesNotContain("HTTP/2 not understood");
    }
  }

  private static byte[] mutilated(Random random) {
    byte[] bytes =
        HexFormat.ofDelimiter(" ")
            .parseHex(
                "00 00 05 01 04 00 00 00 01 88 0f 0d 01 32 "
                    + "00 00 08 06 00 00 00 00 00 00 00 00 00 00 00 00 00 "
                    + "00 00 04 08 00 00 00 00 01 00 00 00 09 "
                    + "00 00 02 00 00 00 00 00 01 68 69 "
                    + "00 00 04 01 05 00 00 00 01 00 01 61 00");
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  static Stream<Arguments> beginnings() {
    return Stream.of(
        that(
            "HTTP/1.1",
            "no HTTP/2: the server answers by HTTP/1.1",
            wire ->
                wire.raw("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII))),
        that(
            "HTML without a status line",
            "no HTTP/2: the server answers by neither HTTP/2 nor a status line of HTTP/1.1",
            wire -> wire.raw("<!DOCTYPE HTML>\n<html>".getBytes(StandardCharsets.US_ASCII))),
        that(
            "no settings",
            VIOLATION + "PROTOCOL_ERROR: its first frame is not SETTINGS",
            wire -> wire.send(PING, 0, 0, new byte[8])),
        that("nothing", "connection closed: the server closed it before", Wire::end),
        that(
            "a part of a body",
            "response cut short: the connection ended before the body did",
            wire -> {
              wire.send(Http2Peer.SETTINGS, 0, 0, new byte[0]);
              wire.send(Http2Peer.HEADERS, Http2Peer.END_HEADERS, 1, new byte[] {(byte) 0x88});
              wire.send(Http2Peer.DATA, 0, 1, new byte[5]);
              wire.end();
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("beginnings")
  void connection_beginsWrong_isATypedFailure(String name, String failure, Answer answer)
      throws Exception {
    Script script =
        wire -> {
          wire.skip(24);
          wire.request();
          answer.send(wire);
          wire.readToEnd();
        };
    assertThat(failureOf(script)).as(name).startsWith(failure);
  }
}
