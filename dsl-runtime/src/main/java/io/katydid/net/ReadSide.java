package io.katydid.net;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The read side of a {@link WatchedSocket} that no thread waits for. Whoever calls it while another
 * thread is in it has that one call it once more, and does not wait. Thread-safe.
 */
final class ReadSide {

  private final Incoming incoming;
  private final AtomicInteger calls = new AtomicInteger();

  ReadSide(Incoming incoming) {
    this.incoming = incoming;
  }

  /** Has it take what is there. */
  void call() {
    if (calls.getAndIncrement() > 0) {
      return;
    }
    int answered;
    boolean isLeft;
    try {
      do {
        answered = calls.get();
        isLeft = incoming.take();
      } while (!calls.compareAndSet(answered, 0));
    } catch (RuntimeException | Error e) {
      calls.set(0);
      throw e;
    }
    if (isLeft) {
      callLater();
    }
  }

  /** Users, and other connections, go first. */
  private void callLater() {
    Thread.ofVirtual()
        .name("katydid-incoming")
        .start(() -> {
          call();
          settled();
        });
  }

  void settled() {
    incoming.settled();
  }
}
