package io.katydid.net;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * When the pending operation of a connection is overdue. Set and cleared by the user of the
 * connection, checked by the thread that expires operations; whichever comes first decides.
 * Thread-safe.
 */
public final class Deadline {

  static final long NONE = Long.MAX_VALUE;
  private static final long EXPIRED = Long.MIN_VALUE;
  private static final AtomicLongFieldUpdater<Deadline> DUE =
      AtomicLongFieldUpdater.newUpdater(Deadline.class, "due");

  /**
   * The time that is so much later, as far as there are times.
   *
   * @param now of a clock that may be negative
   * @param nanos not negative
   */
  public static long after(long now, long nanos) {
    return now > Long.MAX_VALUE - nanos ? Long.MAX_VALUE : now + nanos;
  }

  /**
   * When the first of so many attempts is overdue, so that each has an equal part of the time.
   *
   * @param due when the last one is
   */
  static long ofFirst(int attempts, long now, long due) {
    return now + (due - now) / attempts;
  }

  private final EarliestDeadline earliest;
  private volatile long due = NONE;
  private volatile String type = "";

  /**
   * None as yet.
   *
   * @param earliest is kept up to date
   */
  public Deadline(EarliestDeadline earliest) {
    this.earliest = earliest;
  }

  /**
   * Sets the deadline; does nothing if the one before it has passed, which stays the failure.
   *
   * @param type the type of failure if it passes
   */
  public void set(long nanoTime, String type) {
    String before = this.type;
    this.type = type;
    if (move(nanoTime)) {
      earliest.add(nanoTime);
    } else {
      this.type = before;
    }
  }

  /**
   * Sets the deadline of a response.
   *
   * @param responseDue when its first byte is overdue
   * @param due when the last one is
   */
  public void setForResponse(long responseDue, long due) {
    set(Math.min(responseDue, due), responseDue < due ? Failure.RESPONSE_TIMEOUT : Failure.TIMEOUT);
  }

  /** Clears the deadline; returns whether it had not passed. */
  public boolean clear() {
    return move(NONE);
  }

  private boolean move(long to) {
    long was = due;
    while (was != EXPIRED && !DUE.weakCompareAndSet(this, was, to)) {
      was = due;
    }
    return was != EXPIRED;
  }

  /** Whether the deadline passes now: true once. */
  public boolean expire(long now) {
    long was = due;
    if (was == NONE || was == EXPIRED) {
      return false;
    }
    if (was <= now) {
      return DUE.compareAndSet(this, was, EXPIRED);
    }
    earliest.add(was);
    return false;
  }

  /** The type of failure if the deadline has passed. */
  public @Nullable String expiredType() {
    return due == EXPIRED ? type : null;
  }

  /** So many nanoseconds as a time-out of a socket: a millisecond at least, as 0 is for ever. */
  static int millisLeft(long nanos) {
    return Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 1, Integer.MAX_VALUE);
  }
}
