package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.StubServer;
import io.katydid.api.WebSocket;
import io.katydid.api.WebSocketMessage;
import io.katydid.websocket.ScriptedSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages of a WebSocket: how a virtual user sends and receives them, and how they are measured.
 */
@Timeout(20)
class WebSocketTest {

  @Test
  void echo_ofAText_isARequestOfItsName() {
    try (StubServer server = ScriptedSocket.echoing();
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
    try (StubServer server = ScriptedSocket.echoing();
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
    try (StubServer server = ScriptedSocket.echoing();
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
            ScriptedSocket.echoing(
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
