package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.WebSocket;
import io.katydid.measure.CounterSnapshot;
import io.katydid.store.RunOutcome;
import io.katydid.websocket.ScriptedSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of WebSockets that are open when the load ends: servers close none. */
class SocketsAtEndTest {

  private static final Duration RUN_TIME = Duration.ofSeconds(10);
  private static final int GOING_AWAY = 1001;
  private static final int MESSAGES = 3;

  private final ConcurrentLinkedQueue<Integer> closed = new ConcurrentLinkedQueue<>();

  private void push(ScriptedSocket socket) throws IOException {
    for (int message = 0; message < MESSAGES; message++) {
      socket.text("news");
    }
    closed.add(socket.receive().code());
  }

  /** Messages are received by the user, who waits for a next one, or by a handler. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void socket_timeIsOver_isClosedAndNoFailure(boolean byHandler) {
    CountDownLatch came = new CountDownLatch(2 * MESSAGES);
    try (StubServer server = ScriptedSocket.server(this::push)) {
      RunOutcome outcome =
          TestRun.of(
                  scope -> {
                    WebSocket socket = scope.http().webSocket("/news");
                    if (byHandler) {
                      socket.onMessage(message -> came.countDown());
                      scope.virtualUser().pause("1h");
                    }
                    while (!byHandler && socket.receive("1h").isPresent()) {
                      came.countDown();
                    }
                  })
              .profile(TestRun.closed(2, RUN_TIME, Duration.ZERO, TestRun.LONG))
              .clock(SkippingClock.after(came, RUN_TIME))
              .host(server.url())
              .execute();
      assertThat(outcome.kept().groups()).isEmpty();
      assertThat(outcome.runErrors()).isEmpty();
      assertThat(outcome.kept().total().count()).isEqualTo(2);
      assertThat(outcome.kept().cutOff()).isZero();
      assertThat(outcome.kept().custom().counter("WS /news received").map(CounterSnapshot::sum))
          .contains(2L * MESSAGES);
      server.awaitNoConnections();
      assertThat(closed).containsExactly(GOING_AWAY, GOING_AWAY);
    }
  }
}
