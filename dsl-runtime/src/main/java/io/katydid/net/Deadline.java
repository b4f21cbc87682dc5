package io.katydid.net;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * When the pending operation of a connection is overdue. Set and cleared by the user of the
 * connection, checked by the thread that expires operations; whichever comes first decides.
 * Thread-safe.
 */
public final class Deadline {

  private static final long NONE = Long.MAX_VALUE;
  private static final long EXPIRED = Long.MIN_VALUE;

  /**
   * The time that is so much later, as far as there are times.
   *
   * @param now of a clock that may be negative
   * @param nanos not negative
   */
  public static long after(long now, long nanos) {
    return now > Long.MAX_VALUE - nanos ? Long.MAX_VALUE : now + nanos;
  }

  private final AtomicLong due = new AtomicLong(NONE);
  private volatile String type = "";

  /**
   * Sets the deadline.
   *
   * @param type the type of failure if it passes
   */
  public void set(long nanoTime, String type) {
    this.type = type;
    move(nanoTime);
  }

  /** Clears the deadline; returns whether it had not passed. */
  public boolean clear() {
    return move(NONE);
  }

  private boolean move(long to) {
    long was = due.get();
    while (was != EXPIRED && !due.weakCompareAndSetVolatile(was, to)) {
      was = due.get();
    }
    return was != EXPIRED;
  }

  /** Whether the deadline passes now: true once. */
  public boolean expire(long now) {
    long was = due.get();
    return was != NONE && was != EXPIRED && now - was >= 0 && due.compareAndSet(was, EXPIRED);
  }

  /** The type of failure if the deadline has passed. */
  public @Nullable String expiredType() {
    return due.get() == EXPIRED ? type : null;
  }
}
