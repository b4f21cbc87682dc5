package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.StubServer;
import io.katydid.api.WebSocket;
import io.katydid.websocket.ScriptedSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a WebSocket ends: by its user, by the server, and what is called after that. */
@Timeout(20)
class WebSocketCloseTest {

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
  void sockets_thatNobodyCloses_areRemarkedOn() {
    try (StubServer server = ScriptedSocket.echoing();
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
}
