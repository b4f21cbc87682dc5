package io.katydid.http2;

import io.katydid.net.Deadline;
import io.katydid.net.EarliestDeadline;
import java.util.concurrent.TimeUnit;

/**
 * Whether it is doubtful that a server is still there: a request has timed out, and nothing came on
 * its connection meanwhile. Then the server is asked by a PING, and no request is begun until
 * something has come. Thread-safe.
 */
final class Doubt {

  /** Some round trips, and a pause of a server; a new connection costs no more. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

  private final Deadline deadline;
  private volatile boolean isOpen;

  Doubt(EarliestDeadline deadlines) {
    this.deadline = new Deadline(deadlines);
  }

  boolean isOpen() {
    return isOpen;
  }

  /** Begins now; returns whether the server is to be asked: it was not before. */
  synchronized boolean begin(long now) {
    if (isOpen) {
      return false;
    }
    isOpen = true;
    deadline.set(now + LONGEST, "");
    return true;
  }

  /** Something has come; returns whether that ends a doubt. */
  boolean end() {
    return isOpen && close();
  }

  private synchronized boolean close() {
    isOpen = false;
    return deadline.clear();
  }

  /** Whether nothing has come for too long; true once. */
  boolean expire(long now) {
    return deadline.expire(now);
  }
}
