package io.katydid.examples.chat;

import io.katydid.api.Correlation;
import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import io.katydid.api.WebSocket;

/**
 * Is in a room of a chat, and says something now and then. What is measured is how long it takes
 * until each one in the room has received it.
 *
 * <p>While members come, nobody knows how many are in the room: a message that none of them
 * receives has failed, and one that some do not receive is not seen. Lesson 36 waits for all, and
 * so knows.
 */
@User
@WaitTime(min = "5s", max = "15s")
class Member {

  /** How many are in a room. */
  static final int ROOM = Integer.getInteger("katydid.room", 20);

  private final VirtualUser me;
  private final Correlation delivered;
  private final WebSocket chat;
  private int said;

  Member(VirtualUser me, Measure measure, Http http) {
    this.me = me;
    this.delivered = measure.correlation("delivered");
    this.chat = http.webSocket("/chat?room={room}", me.id() / ROOM);
  }

  @OnStart
  void listen() {
    chat.onMessage(it -> delivered.end(it.text()));
  }

  @Task
  void say() {
    String message = me.id() + "/" + said++;
    delivered.begin(message, 0, "10s");
    chat.send(message);
  }
}
