package io.katydid.apache;

import io.katydid.net.Deadline;
import io.katydid.net.EarliestDeadline;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A call that a user waits for, until it is overdue. The client may be asleep before a retry, so
 * that to cancel its request does not do: the thread is interrupted, too. Thread-safe.
 */
final class PendingCall {

  private final ReentrantLock lock = new ReentrantLock();
  private final Deadline deadline;
  private final Runnable cancel;
  private final Thread thread = Thread.currentThread();
  private boolean ended;
  private boolean interrupted;

  /**
   * A call by this thread.
   *
   * @param cancel ends it
   */
  PendingCall(EarliestDeadline earliest, Runnable cancel) {
    this.deadline = new Deadline(earliest);
    this.cancel = cancel;
  }

  /** Says when it is overdue, and the type of failure then. */
  void due(long nanoTime, String type) {
    deadline.set(nanoTime, type);
  }

  void expireIfOverdue(long now) {
    if (deadline.expire(now)) {
      abort();
    }
  }

  /** Ends it, if it is not over. */
  void abort() {
    lock.lock();
    try {
      if (!ended) {
        cancel.run();
        interrupted = true;
        thread.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The call is over; returns the type of failure if it was overdue before. */
  @Nullable String end() {
    deadline.clear();
    lock.lock();
    try {
      ended = true;
      if (interrupted) {
        interrupted = false;
        Thread.interrupted();
      }
    } finally {
      lock.unlock();
    }
    return deadline.expiredType();
  }
}
