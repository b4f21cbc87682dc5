package io.katydid.benchmarks;

import io.katydid.api.Correlation;
import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import io.katydid.api.WebSocket;

/** Is in a room of 50 of a {@link ChatServer}, and says something twice a minute. */
@User
@WaitTime(min = "10s", max = "50s")
class ChattingUser {

  static final int ROOM = 50;

  private final VirtualUser me;
  private final Correlation delivered;
  private final WebSocket chat;
  private int said;

  ChattingUser(Http http, VirtualUser me, Measure measure) {
    this.me = me;
    this.delivered = measure.correlation("delivered");
    this.chat = http.webSocket("/{room}", me.id() / ROOM);
  }

  @OnStart
  void listen() {
    chat.onMessage(it -> delivered.end(it.text()));
    me.pause("10s", "40s");
  }

  @Task
  void say() {
    String message = me.id() + "/" + said++;
    delivered.begin(message);
    chat.send(message);
  }
}
