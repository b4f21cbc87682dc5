package io.katydid.http;

import static io.katydid.http.Http2Peer.DATA;
import static io.katydid.http.Http2Peer.END_HEADERS;
import static io.katydid.http.Http2Peer.END_STREAM;
import static io.katydid.http.Http2Peer.HEADERS;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Response;
import io.katydid.http.Http2Peer.Frame;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import io.katydid.message.Content;
import io.katydid.message.Header;
import io.katydid.message.RequestMessage;
import io.katydid.message.Target;
import io.katydid.net.Failure;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of requests and responses by HTTP/2. */
@Timeout(20)
class Http2HeadTest {

  private static final int MAX_HEADER_LIST_SIZE = 6;
  private static final int ALTSVC = 10;
  private static final int ORIGIN = 12;

  /** A server may end the whole connection for that, or answer by 431 where nobody looks. */
  @Test
  void request_headLargerThanTheServerTakes_isRefusedHere() throws Exception {
    Script script =
        wire -> {
          wire.greet(MAX_HEADER_LIST_SIZE, 300);
          while (true) {
            int stream = wire.request();
            wire.answer(stream, "stream " + stream);
          }
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      fixture.http.request("GET", "/").header("X-Long", "x".repeat(300)).send();

      assertThat(fixture.failure())
          .startsWith("head too large: the head of the request has ")
          .contains(" bytes, and the server takes 300 (SETTINGS_MAX_HEADER_LIST_SIZE): send fewer");
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 3");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void headers_ofEachKind_comeAsTheyWereSent() throws Exception {
    byte[] block = {
      (byte) 0x88, 0x40, 3, 'x', '-', 'a', 1, 'b', 0x00, 3, 'x', '-', 'c', 0, (byte) 0xBE
    };
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(HEADERS, END_HEADERS | END_STREAM, stream, block);
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      Response response = fixture.http.get("/");

      assertThat(response.headers("X-A")).containsExactly("b", "b");
      assertThat(response.header("x-c")).contains("");
      assertThat(response.bytes()).isEmpty();
    }
  }

  @Test
  void response_withInterimPaddedContinuedAndTrailers_isRead() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(HEADERS, END_HEADERS, stream, new byte[] {0x08, 3, '1', '0', '3'});
          wire.send(HEADERS, 0x28, stream, new byte[] {2, 0, 0, 0, 0, 16, (byte) 0x88, 0, 0});
          wire.send(Http2Peer.CONTINUATION, 0, stream, new byte[] {0x00, 1, 'a'});
          wire.send(Http2Peer.CONTINUATION, END_HEADERS, stream, new byte[] {1, 'b'});
          wire.send(DATA, 0x8, stream, new byte[] {3, 'h', 'i', 0, 0, 0});
          wire.send(HEADERS, END_HEADERS | END_STREAM, stream, new byte[] {0, 1, 't', 1, 'u'});
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      Response response = fixture.http.get("/");

      assertThat(response.text()).isEqualTo("hi");
      assertThat(response.header("a")).contains("b");
      assertThat(response.header("t")).isEmpty();
    }
  }

  @Test
  void head_largerThanAFrame_isContinued() throws Exception {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    Script script =
        wire -> {
          wire.greet();
          Frame frame = wire.read(HEADERS);
          head.writeBytes(frame.payload());
          while (!frame.has(END_HEADERS)) {
            frame = wire.read();
            head.writeBytes(frame.payload());
          }
          wire.answer(1, frame.type() == Http2Peer.CONTINUATION ? "continued" : "whole");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      Response response =
          fixture.http.request("GET", "/").header("X-Large", "{".repeat(20_000)).send();

      assertThat(response.text()).isEqualTo("continued");
      assertThat(head.size()).isGreaterThan(20_000);
    }
  }

  /** Another address of the server is not gone to: the load is for the one that is given. */
  @Test
  void response_withAlternativeServices_isReadAndNothingElse() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          wire.send(ORIGIN, 0, 0, "\0\bhttp://a".getBytes(US_ASCII));
          while (true) {
            int stream = wire.request();
            wire.send(ALTSVC, 0, stream, "\0\0h3=\":1\"".getBytes(US_ASCII));
            wire.send(HEADERS, END_HEADERS, stream, "\u0088\0\7alt-svc\4h2=1".getBytes(ISO_8859_1));
            wire.send(DATA, END_STREAM, stream, new byte[] {'h', 'i'});
          }
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      Response response = fixture.http.get("/");

      assertThat(response.text()).isEqualTo("hi");
      assertThat(response.header("alt-svc")).contains("h2=1");
      assertThat(fixture.http.get("/").text()).isEqualTo("hi");
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }

  private static Map<String, String> sent(String... headers) throws Failure {
    List<Header> list = new ArrayList<>();
    for (int i = 0; i < headers.length; i += 2) {
      list.add(new Header(headers[i], headers[i + 1]));
    }
    Map<String, String> sent = new LinkedHashMap<>();
    Target target = Target.of("http://localhost:1/");
    Http2Head.of(new RequestMessage("GET", target, Content.Whole.NONE, list, true, false))
        .fields(sent::put);
    return sent;
  }

  @ParameterizedTest
  @CsvSource({
    "Connection, keep-alive",
    "Connection, 'Keep-Alive, TE'",
    "Keep-Alive, timeout=5",
    "Proxy-Connection, keep-alive",
    "TE, gzip"
  })
  void headers_thatSayWhatHoldsAnyway_areLeftOut(String name, String value) throws Failure {
    assertThat(sent("Accept", "a/b", name, value)).containsOnlyKeys("user-agent", "accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trailers", "gzip, Trailers"})
  void headers_thatAcceptTrailers_saySo(String value) throws Failure {
    assertThat(sent("TE", value)).containsEntry("te", "trailers");
  }

  @ParameterizedTest
  @CsvSource({
    "Connection, close, 'it is about a connection of HTTP/1.1: leave it out, or, for'",
    "Connection, 'keep-alive, X-Hop', 'it is about a connection of HTTP/1.1: leave it out, or,"
        + " for'",
    "Upgrade, h2c, 'a connection by HTTP/2 cannot switch protocols: leave it out'"
  })
  void headers_thatAskForHttp11_areRefused(String name, String value, String why) throws Exception {
    try (Http2Peer server = new Http2Peer(Wire::serve);
        HttpFixture fixture = server.users()) {
      fixture.http.request("GET", "/").header(name, value).send();

      assertThat(fixture.failure())
          .startsWith("header not of HTTP/2: " + name + ": " + value + " cannot be sent: " + why);
      assertThat(fixture.recorded().connections().opened()).isZero();
    }
  }
}
