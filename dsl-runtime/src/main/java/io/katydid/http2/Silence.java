package io.katydid.http2;

import io.katydid.net.Failure;
import java.util.concurrent.TimeUnit;

/**
 * For how long nothing has come on a connection on which something should: then the server is
 * asked, once, whether it is there. Checked by one thread.
 */
final class Silence {

  private static final long QUIET = TimeUnit.SECONDS.toNanos(10);
  private static final long SHORT = TimeUnit.SECONDS.toNanos(1);
  private static final long PING_WAIT = TimeUnit.SECONDS.toNanos(5);

  private volatile long lastReceived;
  private long idleAt = Long.MIN_VALUE;
  private long pingedAt;

  /** What it means. */
  enum Meaning {
    /** Nothing. */
    FINE,
    /** The server is to be asked by a PING. */
    TO_BE_ASKED,
    /** It was asked, and has not answered. */
    STALLED
  }

  /** Something has come; called by the one who reads. */
  void received(long now) {
    lastReceived = now;
  }

  /**
   * Whether nothing has come since a request was last active, or for a second, whichever is less.
   */
  boolean isSince(long active, long now) {
    return lastReceived <= Math.max(active, now - SHORT);
  }

  /** What it means by now, where nothing may be waited for. */
  Meaning check(long now, boolean isIdle) {
    if (isIdle) {
      idleAt = now;
    }
    if (now - Math.max(lastReceived, idleAt) < QUIET) {
      pingedAt = 0;
      return Meaning.FINE;
    }
    if (pingedAt == 0) {
      pingedAt = now;
      return Meaning.TO_BE_ASKED;
    }
    return now - pingedAt >= PING_WAIT ? Meaning.STALLED : Meaning.FINE;
  }

  /** Why the requests fail that wait for a server that does not answer. */
  static Failure failure() {
    return new Failure(
        "connection stalled",
        "nothing came for 15 s on the connection of the request, not even an answer to PING");
  }
}
