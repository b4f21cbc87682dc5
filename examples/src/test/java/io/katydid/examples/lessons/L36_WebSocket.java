package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Correlation;
import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WebSocket;
import io.katydid.examples.server.DemoServer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * A chat over WebSocket: what one says, all in the room receive.
 *
 * <p>{@code await} is for an answer: a request of its own, from the send to the message that
 * matches. {@code Correlation} is for what others receive: it begins in the code of the user who
 * sends, and each receiver that ends it is a sample of one measure.
 *
 * <p>What to see: the echo is 80 requests; each of the 5 in a room received each of the 80 messages
 * of it, and none was lost.
 */
class L36_WebSocket {

  private static final int ROOM = 5;
  private static final int MESSAGES = 16;

  @User
  static class Echoing {

    @Task
    void ask(Http http, VirtualUser me) {
      try (WebSocket chat = http.webSocket("/chat?room={name}", "alone-" + me.id())) {
        chat.send("hello");
        chat.await("echo", it -> it.text().equals("hello"), "5s");
      }
    }
  }

  @User
  static class Member {

    private static final CountDownLatch JOINED = new CountDownLatch(ROOM);

    private final CountDownLatch toCome = new CountDownLatch(ROOM * MESSAGES);

    private final Correlation delivered;
    private final VirtualUser me;
    private final WebSocket chat;
    private int said;

    Member(Measure measure, VirtualUser me, Http http) {
      this.delivered = measure.correlation("delivered");
      this.me = me;
      this.chat = http.webSocket("/chat?room=main");
    }

    @OnStart
    void join() throws InterruptedException {
      chat.onMessage(it -> {
        delivered.end(it.text());
        toCome.countDown();
      });
      JOINED.countDown();
      JOINED.await();
    }

    @Task
    void say() {
      String message = me.id() + "/" + said++;
      delivered.begin(message, ROOM);
      chat.send(message);
      me.pause("20ms");
    }

    @OnStop
    void hearTheOthers() throws InterruptedException {
      toCome.await();
    }
  }

  @Test
  void answer_toAMessage_isARequest() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Echoing.class)
              .host(server.host())
              .users(4)
              .iterationsPerUser(20)
              .runTime("1m")
              .slo("echo", "p95 < 5s")
              .execute();

      assertThat(result.request("echo").count()).isEqualTo(80);
      assertThat(result.request("WS /chat?room={name}").count()).isEqualTo(80);
      assertThat(result.hasNoFailures()).isTrue();
      assertThat(server.counts()).containsEntry("WS /chat messages received", 80L);
    }
  }

  @Test
  void message_toARoom_isASampleOfEachWhoReceivesIt() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Member.class)
              .host(server.host())
              .users(ROOM)
              .iterationsPerUser(MESSAGES)
              .runTime("1m")
              .execute();

      assertThat(result.request("delivered").count()).isEqualTo(ROOM * MESSAGES * ROOM);
      assertThat(result.hasNoFailures()).isTrue();
    }
  }
}
