package io.katydid.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Arrivals that no user has begun, the oldest first, and from when on each of them has to wait for
 * the target: what waits for a user that is being started waits for us. Not thread-safe.
 */
final class WaitingArrivals {

  private final Deque<Arrival> waiting = new ArrayDeque<>();

  /** When starts of users ended, from the first that ended after the oldest arrival came. */
  private final Queue<Long> ends = new ArrayDeque<>();

  /** How many starts have ended, and how many of these were before the first of {@link #ends}. */
  private long ended;

  private long endedBefore;

  /** An iteration that is due. */
  static final class Arrival {

    final long due;
    private final long endedBefore;
    private long owedSince;

    private Arrival(long due, long endedBefore, long owedSince) {
      this.due = due;
      this.endedBefore = endedBefore;
      this.owedSince = owedSince;
    }

    /** One that a user begins at once. */
    static Arrival begun(long due) {
      return new Arrival(due, 0, due);
    }

    /**
     * From when on it is the target's time that passes until it starts, which is then or later; not
     * before it starts, if a user was started for it.
     */
    long owedSince(long start) {
      return Math.clamp(owedSince, due, Math.max(due, start));
    }
  }

  /** Adds one for which a user is started. */
  void addStarting(long due) {
    waiting.add(new Arrival(due, ended, Clock.NEVER));
  }

  /**
   * Adds one for which there is no place.
   *
   * @param starting whether users are being started
   */
  void add(long due, boolean starting) {
    waiting.add(new Arrival(due, ended, starting ? Long.MIN_VALUE : due));
  }

  /** Puts one back that was taken, as it was. */
  void putBack(Arrival arrival) {
    waiting.addFirst(arrival);
  }

  /** A user that was being started is ready. */
  void startEnded(long now) {
    ended++;
    if (waiting.isEmpty()) {
      ends.clear();
      endedBefore = ended;
    } else {
      ends.add(now);
    }
  }

  /** Takes the oldest, if there is one. */
  @Nullable Arrival poll() {
    Arrival oldest = waiting.poll();
    if (oldest != null) {
      forgetEndsBefore(oldest);
    }
    if (oldest != null && oldest.owedSince == Long.MIN_VALUE) {
      // If none has ended, others, who were ready, have begun it.
      Long first = ends.peek();
      oldest.owedSince = first == null ? oldest.due : first;
    }
    return oldest;
  }

  private void forgetEndsBefore(Arrival arrival) {
    for (; endedBefore < arrival.endedBefore; endedBefore++) {
      ends.remove();
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  int size() {
    return waiting.size();
  }

  /** Takes all; returns since when they are due. */
  Queue<Long> takeAll() {
    Queue<Long> taken = new ArrayDeque<>();
    waiting.forEach(arrival -> taken.add(arrival.due));
    waiting.clear();
    return taken;
  }
}
