package io.katydid.http2;

import io.katydid.net.Deadline;
import io.katydid.net.EarliestDeadline;
import java.util.concurrent.TimeUnit;

/**
 * A question to a server whether it is still there, by a PING: a request has timed out, and nothing
 * came on its connection meanwhile. No request is begun until something has come. Thread-safe.
 */
final class LivenessProbe {

  /** Some round trips, and a pause of a server; a new connection costs no more. */
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

  private final Deadline deadline;
  private volatile boolean isPending;

  LivenessProbe(EarliestDeadline deadlines) {
    this.deadline = new Deadline(deadlines);
  }

  boolean isPending() {
    return isPending;
  }

  /** Begins now; returns whether the server is to be asked: it was not before. */
  synchronized boolean begin(long now) {
    if (isPending) {
      return false;
    }
    isPending = true;
    deadline.set(now + LONGEST, "");
    return true;
  }

  /** Something has come; returns whether that ends a probe that was pending. */
  boolean end() {
    return isPending && close();
  }

  private synchronized boolean close() {
    isPending = false;
    return deadline.clear();
  }

  /** Whether nothing has come for too long; true once. */
  boolean expire(long now) {
    return deadline.expire(now);
  }
}
