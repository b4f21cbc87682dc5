package io.katydid.websocket;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The messages of one socket that its user has not taken: the newest ones. Thread-safe. */
final class Inbox {

  static final int MOST = 256;

  private final Queue<ReceivedMessage> messages = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  /** Adds one; returns whether the oldest had to be dropped for it. */
  boolean add(ReceivedMessage message) {
    messages.add(message);
    return size.incrementAndGet() > MOST && poll() != null;
  }

  @Nullable ReceivedMessage poll() {
    ReceivedMessage oldest = messages.poll();
    if (oldest != null) {
      size.decrementAndGet();
    }
    return oldest;
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }
}
