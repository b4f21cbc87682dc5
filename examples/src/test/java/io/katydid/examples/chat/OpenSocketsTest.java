package io.katydid.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.ErrorResult;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WebSocket;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that end while sockets are open. */
@Timeout(60)
class OpenSocketsTest {

  @User
  static class Awaiting {

    @Task
    void ask(Http http) {
      http.webSocket("/chat").await("never", "1h");
    }
  }

  @User
  static class Receiving {

    @Task
    void listen(Http http, VirtualUser me) {
      WebSocket chat = http.webSocket("/chat");
      while (!me.isStopping()) {
        chat.receive("1h");
      }
    }
  }

  private static LoadResult run(Class<?> userClass) {
    try (DemoServer server = DemoServer.start()) {
      return LoadRun.of(userClass)
          .host(server.host())
          .users(3)
          .runTime("1s")
          .gracePeriod("200ms")
          .execute();
    }
  }

  @Test
  void await_thatLastsLongerThanTheRun_hasNoResponse() {
    LoadResult result = run(Awaiting.class);
    assertThat(result.request("never").failures()).isEqualTo(3);
    assertThat(result.errors())
        .extracting(ErrorResult::type)
        .contains("no response")
        .doesNotContain("WebSocket closed");
  }

  @Test
  void receive_atTheEndOfTheRun_returnsAndTheTaskGoesOn() {
    LoadResult result = run(Receiving.class);
    assertThat(result.request("WS /chat").count()).isEqualTo(3);
    assertThat(result.hasNoFailures()).isTrue();
    assertThat(result.errors()).isEmpty();
  }
}
