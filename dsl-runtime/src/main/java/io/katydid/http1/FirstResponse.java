package io.katydid.http1;

import java.util.concurrent.TimeUnit;

/**
 * The wait for the first response on one connection, which may be long as the server has not
 * accepted the connection. Thread-safe.
 */
final class FirstResponse {

  private static final long LATE = TimeUnit.SECONDS.toNanos(1);
  private static final long NONE = Long.MAX_VALUE;

  private final ServerBehavior server;
  private volatile long sentAt = NONE;
  private volatile boolean noted;

  FirstResponse(ServerBehavior server) {
    this.server = server;
  }

  /** The first request is sent. */
  void sent(long now) {
    sentAt = now;
  }

  /** Its response has come. */
  void come(long now) {
    note(now);
    sentAt = NONE;
  }

  /** Whether this server has it waited for, for long. */
  boolean isLate(ServerBehavior of, long now) {
    return server == of && now - sentAt >= LATE;
  }

  /** Notes that it was late, or is; once. */
  void note(long now) {
    if (!noted && isLate(server, now)) {
      noted = true;
      server.lateFirst(now - sentAt);
    }
  }
}
