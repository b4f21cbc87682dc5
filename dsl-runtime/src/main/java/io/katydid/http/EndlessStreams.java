package io.katydid.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The open streams that have no end of their own: each ends when its user is to end. Thread-safe;
 * looked at by the one thread that expires operations.
 */
final class EndlessStreams {

  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(50);

  private static final String OVER = "ended with the load";

  private final Set<Endless> open = ConcurrentHashMap.newKeySet();
  private long nextCheck = Long.MIN_VALUE;

  /**
   * The response of one has begun.
   *
   * @param isOver whether it is to end
   */
  Endless opened(IncomingResponse response, BooleanSupplier isOver) {
    Endless stream = new Endless(response, isOver);
    open.add(stream);
    return stream;
  }

  /** Ends what is read of those whose users are to end. */
  void endThoseOver(long now) {
    if (now >= nextCheck) {
      nextCheck = now + EVERY;
      open.forEach(stream -> stream.endIfOver(now));
    }
  }

  /** One of them. */
  final class Endless {

    private final IncomingResponse response;
    private final BooleanSupplier over;

    private Endless(IncomingResponse response, BooleanSupplier over) {
      this.response = response;
      this.over = over;
    }

    /** Whether it is to end. */
    boolean isOver() {
      return over.getAsBoolean();
    }

    /** Its user may set another deadline at the same time; then it ends by the next check. */
    private void endIfOver(long now) {
      if (isOver()) {
        response.due(now, OVER);
      }
    }

    /** It is read no more. */
    void closed() {
      open.remove(this);
    }
  }
}
