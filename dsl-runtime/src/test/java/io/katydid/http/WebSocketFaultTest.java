package io.katydid.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketMessage;
import io.katydid.net.CertificateAuthority;
import io.katydid.net.Network;
import io.katydid.net.TlsServer;
import io.katydid.websocket.ScriptedSocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.Deflater;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that do what RFC 6455 forbids, or allows and few do. */
@Timeout(20)
class WebSocketFaultTest {

  /** What the server sends, as hexadecimal digits; and what we close by. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8181 00000000 78         | 1002 | protocol error | a frame of the server is masked
          9100                     | 1002 | protocol error | a reserved bit is set
          c101 78                  | 1002 | protocol error | a frame is marked as compressed, which was not agreed upon
          8300                     | 1002 | protocol error | a frame is of the unknown kind 3
          8b00                     | 1002 | protocol error | a frame is of the unknown kind 11
          0900                     | 1002 | protocol error | a control frame is in several parts
          897e 007e                | 1002 | protocol error | a control frame has more than 125 bytes
          817e 0001 78             | 1002 | protocol error | the length of a frame is not written as it must be
          817f 0000000000000001 78 | 1002 | protocol error | the length of a frame is not written as it must be
          817f 8000000000000000    | 1002 | protocol error | the length of a frame is not written as it must be
          8000                     | 1002 | protocol error | a message goes on that has not begun
          0101 78 8101 78          | 1002 | protocol error | a message begins within another one
          8801 03                  | 1002 | protocol error | a close frame has one byte
          8802 03ed                | 1002 | protocol error | a close frame has the code 1005
          8802 0bb7                | 1002 | protocol error | a close frame has the code 2999
          8101 ff                  | 1007 | text not UTF-8 | the server sent a text that is not UTF-8
          8804 03e8 c328           | 1007 | text not UTF-8 | the server sent a text that is not UTF-8
          0101 c3 8001 28          | 1007 | text not UTF-8 | the server sent a text that is not UTF-8
          827f 0000000001000001    | 1009 | message too large | the server sent one of more than 16 MiB
          """)
  void frame_thatMustNotBe_endsTheSocketWithItsCode(
      String bytes, int code, String type, String message) throws InterruptedException {
    BlockingQueue<ScriptedSocket.Frame> closes = new LinkedBlockingQueue<>();
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              socket.raw(HexFormat.of().parseHex(bytes.replace(" ", "")));
              closes.add(socket.receive());
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/chat");
      assertThat(socket.await("any", "1m")).isEmpty();
      assertThat(closes.take().code()).isEqualTo(code);
      assertThat(fixture.recorded().groups())
          .extracting(it -> it.source() + ": " + it.type() + ": " + it.message())
          .containsExactlyInAnyOrder(
              "any: WebSocket " + type + ": " + message,
              "WS /chat: remark: ended: WebSocket " + type + ", " + message);
    }
  }

  /** Fragments, pings between them, empty parts, and a character that is cut in two. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0102 6162 8001 63                | abc
          0101 61 8900 8001 62             | ab
          0100 0000 8000                   | ''
          0101 c3 0000 8001 bc             | ü
          0103 efbfbd 8000                 | �
          8a03 616263 8101 78              | x
          """)
  void message_inParts_isPutTogether(String bytes, String text) {
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              for (byte each : HexFormat.of().parseHex(bytes.replace(" ", ""))) {
                socket.raw(each);
              }
              socket.receive();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      assertThat(socket.await("whole", "1m")).map(WebSocketMessage::text).contains(text);
    }
  }

  /** What is made room for, and not used, is no part of it. */
  @Test
  void message_inManyParts_isPutTogether() {
    String part = "0123456789".repeat(100);
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              for (int i = 0; i < 300; i++) {
                socket.frame(i == 0 ? 0x01 : i == 299 ? 0x80 : 0x00, bytes);
              }
              socket.frame(0x01, bytes);
              socket.frame(0x80, new byte[0]);
              socket.receive();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      assertThat(socket.await("large", "1m").orElseThrow().text()).isEqualTo(part.repeat(300));
      assertThat(socket.await("small", "1m").orElseThrow().text()).isEqualTo(part);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8800                | WebSocket closed 1005: the server did not say why
          8802 03e8           | WebSocket closed 1000: the server is done
          8805 0fa0 627965    | WebSocket closed 4000: the server says 4000: bye
          8102 61             | WebSocket closed 1006: the connection ended without a close frame: within a frame
          ''                  | WebSocket closed 1006: the connection ended without a close frame
          """)
  void end_byTheServer_failsWhatWaits(String bytes, String failure) {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(ScriptedSocket.switching(ScriptedSocket.accept(request)));
              exchange
                  .socket()
                  .getOutputStream()
                  .write(HexFormat.of().parseHex(bytes.replace(" ", "")));
              exchange.close();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.webSocket("/").await("any", "1m")).isEmpty();
      assertThat(fixture.recorded().groups())
          .filteredOn(it -> it.source().equals("any"))
          .extracting(it -> it.type() + ": " + it.message())
          .containsExactly(failure);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sec-WebSocket-Accept: x                      | the server did not read its key: Sec-WebSocket-Accept is missing or wrong
          Sec-WebSocket-Protocol: v9                   | the server chose a subprotocol that was not offered: v9
          Sec-WebSocket-Extensions: permessage-deflate | the server chose an extension that was not offered: permessage-deflate
          """)
  void handshake_thatWasNotAskedFor_fails(String header, String message) {
    try (StubServer server = ScriptedSocket.server(ScriptedSocket::receive, header);
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.webSocket("/").isOpen()).isFalse();
      assertThat(fixture.failure()).isEqualTo("WebSocket handshake: " + message);
    }
  }

  @Test
  void handshake_toAnotherProtocol_fails() {
    try (StubServer server =
            StubServer.answering(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.webSocket("/").isOpen()).isFalse();
      assertThat(fixture.failure())
          .isEqualTo("WebSocket handshake: the server switches to something else than WebSocket");
    }
  }

  @Test
  void compression_withContext_fails() {
    try (StubServer server =
            ScriptedSocket.server(
                ScriptedSocket::receive, "Sec-WebSocket-Extensions: permessage-deflate");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.webSocketRequest("/").compressed().open().isOpen()).isFalse();
      assertThat(fixture.failure())
          .isEqualTo(
              "WebSocket handshake: the server compresses messages, but not each by itself, as was"
                  + " asked for");
    }
  }

  @Test
  void compressed_messageThatIsNone_endsTheSocket() {
    byte[] none = {(byte) 0xFF, 0, 0, 0};
    assertThat(failureOfCompressed(none))
        .isEqualTo("WebSocket protocol error: a message is not compressed as it says");
  }

  @Test
  void compressed_messageThatIsTooLarge_endsTheSocket() {
    byte[] small = new byte[64 << 10];
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(new byte[(16 << 20) + 1]);
    int size = deflater.deflate(small, 0, small.length, Deflater.SYNC_FLUSH);
    deflater.end();
    assertThat(failureOfCompressed(Arrays.copyOf(small, size)))
        .isEqualTo("WebSocket message too large: the server sent one of more than 16 MiB");
  }

  private static String failureOfCompressed(byte[] message) {
    try (StubServer server =
            ScriptedSocket.server(
                socket -> {
                  socket.frame(0xC2, message);
                  socket.receive();
                },
                "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover");
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.webSocketRequest("/").compressed().open().await("any", "1m"))
          .isEmpty();
      return fixture.recorded().groups().stream()
          .filter(it -> it.source().equals("any"))
          .map(it -> it.type() + ": " + it.message())
          .collect(joining("; "));
    }
  }

  @Test
  void server_thatDoesNotListen_failsTheHandshake() {
    StubServer gone = StubServer.answering(StubServer.ok(""));
    gone.close();
    try (HttpFixture fixture = new HttpFixture(gone.url())) {
      assertThat(fixture.http.webSocket("/").isOpen()).isFalse();
      assertThat(fixture.failureType()).isEqualTo("connection refused");
    }
  }

  @Test
  void handler_thatThrows_isAnErrorAndTheNextMessageComes() throws InterruptedException {
    BlockingQueue<String> received = new LinkedBlockingQueue<>();
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              socket.text("bad");
              socket.text("good");
              socket.receive();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture
          .http
          .webSocket("/chat")
          .onMessage(it -> {
            received.add(it.text());
            if (it.text().equals("bad")) {
              throw new IllegalStateException("not this one");
            }
          });
      assertThat(received.take()).isEqualTo("bad");
      assertThat(received.take()).isEqualTo("good");
      assertThat(fixture.recorded().errors()).isEqualTo(1);
    }
  }

  @Test
  void socket_byTls_isAnyOther() throws Exception {
    CertificateAuthority authority = new CertificateAuthority();
    SSLContext tls =
        TlsServer.context(authority.issue("localhost", Instant.parse("2999-01-01T00:00:00Z")));
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpFixture fixture =
            new HttpFixture(
                Network.to("https://localhost:" + listener.getLocalPort())
                    .with(authority.trusted()),
                ConnectionStrategy.PER_USER)) {
      Thread.ofVirtual().start(() -> greet(listener, tls));
      WebSocket socket = fixture.http.webSocket("/");
      assertThat(socket.await("greeting", "1m")).map(WebSocketMessage::text).contains("hello");
      socket.send("x".repeat(100_000));
      assertThat(socket.await("end", "1m")).map(WebSocketMessage::text).contains("100000");
    }
  }

  private static void greet(ServerSocket listener, SSLContext tls) {
    try (SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket(listener.accept(), null, 0, true)) {
      socket.setUseClientMode(false);
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 1);
      String key = "";
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        key = line.startsWith("Sec-WebSocket-Key: ") ? line.substring(19) : key;
      }
      ScriptedSocket peer = ScriptedSocket.of(socket);
      socket
          .getOutputStream()
          .write(
              ScriptedSocket.switching(ScriptedSocket.acceptOf(key))
                  .getBytes(StandardCharsets.US_ASCII));
      peer.text("hello");
      peer.text(String.valueOf(peer.receive().payload().length));
      peer.receive();
    } catch (IOException e) {
      // Closed: the test is over.
    }
  }
}
