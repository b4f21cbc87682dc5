package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.WebSocket;
import io.katydid.websocket.ScriptedSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A server that reads nothing for a while: what is sent waits, and what ends the socket does not.
 */
@Timeout(20)
class WebSocketStallTest {

  /** More than the sockets of both sides can hold. */
  private static final String LARGE = "x".repeat(12 << 20);

  private final CountDownLatch reading = new CountDownLatch(1);

  /** One that reads when it is told to, and notes the length of each frame. */
  private StubServer server(BlockingQueue<Integer> lengths) {
    return ScriptedSocket.server(socket -> {
      await(reading);
      while (true) {
        lengths.add(socket.receive().payload().length);
      }
    });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Thread waiting(Runnable send) {
    Thread sender = Thread.ofVirtual().start(send);
    while (sender.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return sender;
  }

  @Test
  void threads_thatSendToAFullSocket_allGoOnWhenItIsRead() throws InterruptedException {
    BlockingQueue<Integer> lengths = new LinkedBlockingQueue<>();
    try (StubServer server = server(lengths);
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      Thread first = waiting(() -> socket.send(LARGE));
      Thread second = waiting(() -> socket.send("another"));
      reading.countDown();
      first.join();
      second.join();

      assertThat(lengths.take()).isEqualTo(LARGE.length());
      assertThat(lengths.take()).isEqualTo("another".length());
    }
  }

  @Test
  void user_thatEndsWhileItsSocketIsFull_waitsForNobody() throws InterruptedException {
    try (StubServer server = server(new LinkedBlockingQueue<>());
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      BlockingQueue<String> ends = new LinkedBlockingQueue<>();
      waiting(() -> send(socket, ends));
      fixture.http.close();

      assertThat(ends.take()).isEqualTo("WS / is not open: WebSocket closed, by its user");
    } finally {
      reading.countDown();
    }
  }

  /** As at the end of a run, which must not wait for another thread that sends. */
  @Test
  void user_interruptedWhileAnotherThreadSends_goesOn() throws InterruptedException {
    try (StubServer server = server(new LinkedBlockingQueue<>());
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      BlockingQueue<String> ends = new LinkedBlockingQueue<>();
      waiting(() -> send(socket, new LinkedBlockingQueue<>()));
      waiting(() -> send(socket, ends)).interrupt();

      assertThat(ends.take()).endsWith("the connection ended without a close frame: interrupted");
    } finally {
      reading.countDown();
    }
  }

  private static void send(WebSocket socket, BlockingQueue<String> ends) {
    try {
      socket.send(LARGE);
    } catch (AssertionError e) {
      ends.add(String.valueOf(e.getMessage()));
    }
  }

  /** Its close frame is behind what the server has not read. */
  @Test
  void close_ofAFullSocket_isAnsweredWhenThatIsRead() throws InterruptedException {
    BlockingQueue<Integer> lengths = new LinkedBlockingQueue<>();
    try (StubServer server =
            ScriptedSocket.server(socket -> {
              await(reading);
              lengths.add(socket.receive().payload().length);
              socket.close(socket.receive().code(), "");
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      waiting(() -> socket.send(LARGE));
      Thread closing = waiting(() -> socket.close(1000, "done"));
      reading.countDown();
      closing.join();

      assertThat(lengths.take()).isEqualTo(LARGE.length());
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }

  @Test
  void message_thatIsBeingSentWhenTheServerResets_isNotTakenForSent() throws InterruptedException {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(ScriptedSocket.switching(ScriptedSocket.accept(request)));
              await(reading);
              exchange.reset();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      WebSocket socket = fixture.http.webSocket("/");
      BlockingQueue<String> ends = new LinkedBlockingQueue<>();
      waiting(() -> send(socket, ends));
      reading.countDown();

      assertThat(ends.take())
          .startsWith("WS / is not open: WebSocket closed 1006, the connection ended without");
    }
  }
}
