package io.katydid.examples.server;

import io.helidon.http.HttpPrologue;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Rooms of a chat, over WebSocket: what one member sends, all of its room receive, also itself.
 * Thread-safe.
 */
final class ChatRooms {

  private final Map<String, Set<Member>> rooms = new ConcurrentHashMap<>();
  private final LongAdder joined;
  private final LongAdder received;
  private final LongAdder sent;

  ChatRooms(RouteCounts counts) {
    this.joined = counts.of("WS /chat");
    this.received = counts.of("WS /chat messages received");
    this.sent = counts.of("WS /chat messages sent");
  }

  /** The route {@code /chat?room=...}. */
  WsRouting.Builder routing() {
    return WsRouting.builder().endpoint("/chat", Member::new);
  }

  /** One WebSocket; it is sent to by the threads of all members of its room. */
  private final class Member implements WsListener {

    private final ReentrantLock sending = new ReentrantLock();
    private volatile @Nullable WsSession session;
    private volatile Set<Member> room = Set.of();

    @Override
    public void onOpen(WsSession session) {
      this.session = session;
      joined.increment();
      room =
          rooms.computeIfAbsent(roomOf(session.prologue()), any -> ConcurrentHashMap.newKeySet());
      room.add(this);
    }

    private static String roomOf(HttpPrologue prologue) {
      return prologue.query().first("room").orElse("");
    }

    @Override
    public void onMessage(WsSession from, String text, boolean last) {
      received.increment();
      for (Member member : room) {
        member.send(text);
      }
    }

    private void send(String text) {
      sending.lock();
      try {
        Objects.requireNonNull(session).send(text, true);
        sent.increment();
      } catch (RuntimeException e) {
        // It has gone, and is taken out of the room as it closes.
        room.remove(this);
      } finally {
        sending.unlock();
      }
    }

    @Override
    public void onClose(WsSession closed, int code, String reason) {
      room.remove(this);
    }

    @Override
    public void onError(WsSession failed, Throwable error) {
      room.remove(this);
    }
  }
}
