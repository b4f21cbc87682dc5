package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.StubServer;
import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketMessage;
import io.katydid.websocket.ScriptedSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a virtual user does with a WebSocket, and how it is measured. */
@Timeout(20)
class WebSocketTest {

  private static StubServer echoing(String... headers) {
    return ScriptedSocket.server(ScriptedSocket::echo, headers);
  }

  @Test
  void echo_ofAText_isARequestOfItsName() {
    try (StubServer server = echoing();
        HttpFixture fixture = new HttpFixture(server.url());
        WebSocket socket = fixture.http.webSocket("/chat/{room}", "a b")) {
      assertThat(socket.isOpen()).isTrue();
      socket.send("grüß dich");
      assertThat(socket.await("echo", "1s")).map(WebSocketMessage::text).contains("grüß dich");

      assertThat(server.requests().getFirst().path()).isEqualTo("/chat/a%20b");
      assertThat(fixture.recorded().requests())
          .extracting(it -> it.name() + " " + it.count() + " " + it.failures())
          .containsExactlyInAnyOrder("WS /chat/{room} 1 0", "echo 1 0");
      assertThat(fixture.recorded().custom().counters())
          .extracting(it -> it.name() + " " + it.sum())
          .containsExactly("WS /chat/{room} received 1", "WS /chat/{room} sent 1");
    }
  }

  /** Each length is written in its own way, and large ones go in several pieces. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 125, 126, 4_000, 65_535, 65_536, 3_000_000})
  void echo_ofAnyLength_isWhatWasSent(int length) {
    try (StubServer server = echoing();
        HttpFixture fixture = new HttpFixture(server.url());
        WebSocket socket = fixture.http.webSocket("/")) {
      byte[] message = new byte[length];
      for (int i = 0; i < length; i++) {
        message[i] = (byte) (i * 7);
      }
      socket.send(message);
      WebSocketMessage echo = socket.await("echo", "1s").orElseThrow();
      assertThat(echo.bytes()).isEqualTo(message);
      assertThat(echo.isText()).isFalse();
      assertThatExceptionOfType(AssertionError.class).isThrownBy(echo::text);
    }
  }

  @Test
  void handshake_ofAUser_hasItsHeadersCookiesAndProtocols() {
    try (StubServer server = echoing("Sec-WebSocket-Protocol: v2", "Set-Cookie: seen=1");
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.bearerAuth("t0ken");
      WebSocket socket =
          fixture
              .http
              .webSocketRequest("/x")
              .protocols("v1", "v2")
              .header("X-Tenant", "one")
              .query("q", "a&b")
              .name("join")
              .open();
      assertThat(socket.protocol()).isEqualTo("v2");
      socket.close();
      fixture.http.webSocket("/x").close();

      StubServer.Received first = server.requests().getFirst();
      assertThat(first.header("Authorization")).isEqualTo("Bearer t0ken");
      assertThat(first.header("X-Tenant")).isEqualTo("one");
      assertThat(first.header("Sec-WebSocket-Protocol")).isEqualTo("v1, v2");
      assertThat(first.path()).isEqualTo("/x?q=a%26b");
      assertThat(server.requests().getLast().header("Cookie")).isEqualTo("seen=1");
    }
  }

  @Test
  void handshake_ofAUserWithAnInterceptor_isSeenByIt() {
    try (StubServer server = echoing();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.intercept(request -> request.header("X-Signature", "s1"));
      fixture.http.webSocket("/x").close();
      assertThat(server.requests().getFirst().header("X-Signature")).isEqualTo("s1");
    }
  }

  @Test
  void handshake_shown_isWrittenAsAnyExchange() {
    List<String> lines = new ArrayList<>();
    try (StubServer server = echoing();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.show(lines::add);
      fixture.http.webSocket("/x").close();
      assertThat(lines)
          .anyMatch(it -> it.contains("GET /x"))
          .anyMatch(it -> it.contains("101 Switching Protocols"));
    }
  }

  @Test
  void handshake_builtAndNotOpened_isComplainedAbout() {
    try (HttpFixture fixture = new HttpFixture("http://localhost:1")) {
      fixture.http.webSocketRequest("/x").protocols("v1");
      assertThat(fixture.http.takeUnsent())
          .hasMessage("WS /x was built and not sent: end it with .open()");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fixture.http.webSocketRequest("/x").header("Upgrade", "x"))
          .withMessage(
              "the header Upgrade is one of the handshake: leave it out, or see protocols(..)");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> fixture.http.webSocketRequest("/x").protocols("v 1"))
          .withMessage("not a valid subprotocol: \"v 1\"");
    }
  }

  @Test
  void url_ofTheSchemeWs_isConnectedTo() {
    try (StubServer server = echoing();
        HttpFixture fixture = new HttpFixture("");
        WebSocket socket = fixture.http.webSocket(server.url().replace("http", "ws") + "/chat")) {
      assertThat(socket.isOpen()).isTrue();
    }
  }

  @Test
  void message_thatDoesNotMatch_isPassedOver() {
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              socket.receive();
              socket.text("other");
              socket.text("mine");
              socket.echo();
            });
        HttpFixture fixture = new HttpFixture(server.url());
        WebSocket socket = fixture.http.webSocket("/")) {
      socket.send("x");
      assertThat(socket.await("mine", it -> it.text().equals("mine"), "1s")).isPresent();
    }
  }

  @Test
  void message_thatCameWithTheHandshake_isReceived() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(ScriptedSocket.switching(ScriptedSocket.accept(request)));
              exchange.socket().getOutputStream().write(new byte[] {(byte) 0x81, 1, 'x'});
              exchange.socket().getInputStream().readAllBytes();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      assertThat(socket.receive("1s")).map(WebSocketMessage::text).contains("x");
      assertThat(fixture.recorded().requests()).hasSize(1);
    }
  }

  @Test
  void await_withoutAMatchInTime_failsAndLeavesTheSocketOpen() throws InterruptedException {
    try (StubServer server = echoing();
        HttpFixture fixture = new HttpFixture(server.url())) {
      BlockingQueue<String> seen = new LinkedBlockingQueue<>();
      Thread user =
          Thread.ofVirtual()
              .start(() -> {
                WebSocket socket = fixture.http.webSocket("/");
                seen.add("open");
                seen.add("timed out: " + socket.await("push", "3s").isEmpty());
                socket.send("still there");
                seen.add(socket.await("echo", "1m").orElseThrow().text());
              });
      assertThat(seen.take()).isEqualTo("open");
      while (user.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      fixture.pass(Duration.ofSeconds(3));
      assertThat(seen.take()).isEqualTo("timed out: true");
      assertThat(seen.take()).isEqualTo("still there");
      user.join();
      assertThat(fixture.failure()).isEqualTo("timeout: no message matched in time");
    }
  }

  @Test
  void handler_ofMessages_isGivenAllInOrder() throws InterruptedException {
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              for (int i = 0; i < 50; i++) {
                socket.text("m" + i);
              }
              socket.echo();
            });
        HttpFixture fixture = new HttpFixture(server.url());
        WebSocket socket = fixture.http.webSocket("/")) {
      BlockingQueue<String> received = new LinkedBlockingQueue<>();
      socket.onMessage(it -> received.add(it.text()));
      for (int i = 0; i < 50; i++) {
        assertThat(received.take()).isEqualTo("m" + i);
      }
      assertThatIllegalStateException().isThrownBy(() -> socket.receive("1s"));
      assertThatIllegalStateException()
          .isThrownBy(() -> socket.onMessage(it -> {}))
          .withMessage("the messages of WS / have a handler already");
    }
  }

  @Test
  void ping_ofTheServer_isAnsweredWithItsContent() throws InterruptedException {
    BlockingQueue<ScriptedSocket.Frame> answers = new LinkedBlockingQueue<>();
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              socket.frame(0x89, "are you there".getBytes(StandardCharsets.UTF_8));
              answers.add(socket.receive());
              socket.echo();
            });
        HttpFixture fixture = new HttpFixture(server.url());
        WebSocket socket = fixture.http.webSocket("/")) {
      ScriptedSocket.Frame pong = answers.take();
      assertThat(pong.first()).isEqualTo(0x8A);
      assertThat(pong.masked()).isTrue();
      assertThat(pong.text()).isEqualTo("are you there");
      assertThat(socket.isOpen()).isTrue();
    }
  }

  @Test
  void close_byTheUser_waitsForThatOfTheServer() throws InterruptedException {
    BlockingQueue<ScriptedSocket.Frame> closes = new LinkedBlockingQueue<>();
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              closes.add(socket.receive());
              socket.close(1000, "");
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      socket.close(3001, "done");
      socket.close();

      ScriptedSocket.Frame close = closes.take();
      assertThat(close.code()).isEqualTo(3001);
      assertThat(close.text()).endsWith("done");
      assertThat(socket.isOpen()).isFalse();
      assertThat(fixture.recorded().groups()).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> socket.close(1006, ""))
          .withMessageStartingWith("a WebSocket is closed by 1000, ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> socket.close(1000, "x".repeat(124)))
          .withMessage("the reason of a close has at most 123 bytes, not 124");
    }
  }

  @Test
  void user_thatEnds_leavesItsSockets() throws InterruptedException {
    BlockingQueue<ScriptedSocket.Frame> closes = new LinkedBlockingQueue<>();
    try (StubServer server = ScriptedSocket.server(socket -> closes.add(socket.receive()));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.webSocket("/");
      fixture.http.close();
      assertThat(closes.take().code()).isEqualTo(1001);
    }
  }

  @Test
  void socket_thatTheServerClosed_failsByItsCodeWhateverIsCalled() {
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              socket.text("last");
              socket.close(1011, "no database");
              socket.receive();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/chat");
      assertThat(socket.await("last", "1m")).isPresent();
      assertThat(socket.await("next", "1m")).isEmpty();
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> socket.send("x"))
          .withMessage(
              "WS /chat is not open: WebSocket closed 1011, an error of the server: no database");
      assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> socket.receive("1s"));
      assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> socket.send("y"));

      // One request has failed by it: what is thrown after that is an error of the task.
      assertThat(fixture.recorded().groups())
          .extracting(it -> it.source() + ": " + it.type() + " " + it.count())
          .containsExactlyInAnyOrder("next: WebSocket closed 1011 1", "WS /chat: remark 1");
    }
  }

  @Test
  void message_thatCannotBeSent_failsTheRequestThatWaitsForItsAnswer() {
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              ScriptedSocket.Frame first = socket.receive();
              socket.frame(first.first(), first.payload());
              socket.close(1012, "");
              socket.receive();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/chat");
      socket.send("x");
      assertThat(socket.await("echo", "1m")).isPresent();
      while (socket.isOpen()) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> socket.send("x"));
      }
      assertThat(fixture.recorded().requests())
          .extracting(it -> it.name() + " " + it.count() + " " + it.failures())
          .containsExactlyInAnyOrder("WS /chat 1 0", "echo 4 3");
    }
  }

  /** The server has not ended the connection when the client knows why it will. */
  @Test
  void message_afterTheCloseOfTheServer_isRefusedByItsReason() throws InterruptedException {
    BlockingQueue<ScriptedSocket.Frame> closes = new LinkedBlockingQueue<>();
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              socket.close(1011, "");
              closes.add(socket.receive());
              socket.receive();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/chat");
      closes.take();
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> socket.send("x"))
          .withMessage("WS /chat is not open: WebSocket closed 1011, an error of the server");
    }
  }

  @Test
  void handshake_withATokenThatIsRefused_isSentAgainWithAnother() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (request.header("Authorization").endsWith("old")) {
                exchange.write(StubServer.response("401 Unauthorized", ""));
              } else {
                exchange.write(ScriptedSocket.switching(ScriptedSocket.accept(request)));
                ScriptedSocket.of(exchange.socket()).echo();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      Iterator<String> tokens = List.of("old", "new").iterator();
      fixture.http.bearerAuth(http -> tokens.next());
      try (WebSocket socket = fixture.http.webSocket("/chat")) {
        assertThat(socket.isOpen()).isTrue();
      }
      assertThat(fixture.only().count()).isEqualTo(1);
      assertThat(fixture.only().failures()).isZero();
      assertThat(fixture.recorded().retries()).isEqualTo(1);
    }
  }

  @Test
  void sockets_thatNobodyCloses_areRemarkedOn() {
    try (StubServer server = echoing();
        HttpFixture fixture = new HttpFixture(server.url())) {
      for (int i = 0; i < 17; i++) {
        fixture.http.webSocket("/chat");
      }
      assertThat(fixture.recorded().groups())
          .extracting(it -> it.source() + ": " + it.message() + " " + it.count())
          .containsExactly(
              "WS /chat: was opened by a user who had 16 WebSockets open: one that is for a task is"
                  + " closed in it, as by try (..) 1");
    }
  }

  @Test
  void handshake_refused_failsByTheStatusOnce() {
    try (StubServer server =
            StubServer.answering(StubServer.response("403 Forbidden", "members only"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/chat");
      assertThat(socket.isOpen()).isFalse();
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> socket.send("x"))
          .withMessage("WS /chat is not open: HTTP 403, the server refused the handshake");
      assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> socket.receive("1s"));
      socket.close();
      assertThat(fixture.failure()).isEqualTo("HTTP 403: expected 101, first body: members only");
      assertThat(fixture.only().count()).isEqualTo(1);
    }
  }

  @Test
  void handshake_refusedAsExpected_succeeds() {
    try (StubServer server = StubServer.answering(StubServer.response("401 Unauthorized", ""));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.webSocketRequest("/chat").expect(401).open().isOpen()).isFalse();
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }

  @Test
  void messages_thatNobodyTakes_areDroppedFromTheOldestOn() {
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              for (int i = 0; i < 300; i++) {
                socket.text("m" + i);
              }
              socket.close(1000, "");
              socket.receive();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      while (socket.isOpen()) {
        Thread.onSpinWait();
      }
      assertThat(socket.receive("1s")).map(WebSocketMessage::text).contains("m44");
      assertThat(fixture.recorded().groups())
          .extracting(it -> it.message() + " " + it.count())
          .contains("messages were dropped, as more than 256 were not taken 44");
    }
  }

  @Test
  void compressed_agreedUpon_isSeenOnlyOnTheWire() {
    try (StubServer server =
            echoing(
                "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover;"
                    + " client_no_context_takeover");
        HttpFixture fixture = new HttpFixture(server.url());
        WebSocket socket = fixture.http.webSocketRequest("/").compressed().open()) {
      for (String text : List.of("", "x", "abc".repeat(100_000))) {
        socket.send(text);
        assertThat(socket.await("echo", "1s")).map(WebSocketMessage::text).contains(text);
      }
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }
}
