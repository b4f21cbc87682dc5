package io.katydid.net;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The looks of a {@link Reactor} at its sockets: whether there is one, how many there were, and
 * when.
 *
 * <p>Thread-safe, but for what is the reactor's own.
 */
final class Looks {

  /** No time. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private final LongSupplier clock;
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong lastTurn = new AtomicLong();
  private volatile boolean looking;

  /** When the sockets were looked at last; what was not seen then has become ready later. */
  private volatile long lookedAt;

  /** Since when the reactor waits for a carrier, after something has become ready; or unknown. */
  private volatile long calledAt = UNKNOWN;

  private long readyAt;

  Looks(LongSupplier clock) {
    this.clock = clock;
    this.lookedAt = clock.getAsLong();
  }

  /** The reactor looks. */
  void begin() {
    looking = true;
    count.setRelease(count.getPlain() + 1);
    calledAt = UNKNOWN;
    readyAt = lookInstead();
  }

  /** The reactor has waited until something became ready. */
  void waited() {
    long called = calledAt;
    lookedAt = clock.getAsLong();
    readyAt = called == UNKNOWN ? lookedAt : middle(called, lookedAt);
  }

  /** The reactor is done, and lets others run. */
  void end() {
    looking = false;
  }

  /** About when what this look sees has become ready; the reactor's own. */
  long readyAt() {
    return readyAt;
  }

  /** Another thread looks; returns about when what it sees has become ready. */
  long lookInstead() {
    long since = lookedAt;
    lookedAt = clock.getAsLong();
    return middle(since, lookedAt);
  }

  private static long middle(long since, long now) {
    return now - Math.max(0, now - since) / 2;
  }

  /** How many times the reactor itself has looked. */
  long count() {
    return count.getAcquire();
  }

  long now() {
    return clock.getAsLong();
  }

  /** Notes that a user runs that had waited for a socket; returns the time. */
  long resumed() {
    long now = clock.getAsLong();
    lastTurn.setOpaque(now);
    return now;
  }

  /** When a user ran last that had waited for a socket. */
  long lastTurn() {
    return lastTurn.getOpaque();
  }

  /** Whether the reactor is about to look, and will not for want of a carrier. */
  boolean isAbsent() {
    return !looking;
  }

  /** Notes since when the reactor has waited for a carrier in the look of now, if it does. */
  void called(long since) {
    if (!isCalled()) {
      calledAt = since;
    }
  }

  /** Whether it is known since when the reactor has waited for a carrier. */
  boolean isCalled() {
    return calledAt != UNKNOWN;
  }
}
