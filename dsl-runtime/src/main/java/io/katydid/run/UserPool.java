package io.katydid.run;

import io.katydid.run.WaitingArrivals.Arrival;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The users of one class that serve the arrivals of an open workload. The user that was busy last
 * is taken first, and another user is started only if none is free: so there are no more users, and
 * no more connections, than the target makes necessary. What arrives when the most there may be are
 * busy waits, and keeps its intended start. What waits because a user is being started does not:
 * that is our way to make load, and not the target's time.
 *
 * <p>Thread-safe.
 */
final class UserPool {

  private final Consumer<UserPool> starter;
  private final LongConsumer startWaits;
  private final ReentrantLock lock = new ReentrantLock();

  /** That which became free last is at the end; any of them can leave without a search. */
  private final LinkedHashSet<Turn> free = new LinkedHashSet<>();

  private final WaitingArrivals waiting = new WaitingArrivals();
  private int limit;
  private int size;
  private int starting;
  private boolean closed;
  private boolean finishing;

  /**
   * A pool without users.
   *
   * @param limit how many there may be at once
   * @param starter starts one, which then takes {@linkplain #turn turns}
   * @param startWaits is given how long an arrival waited for a user to be started
   */
  UserPool(int limit, Consumer<UserPool> starter, LongConsumer startWaits) {
    this.limit = limit;
    this.starter = starter;
    this.startWaits = startWaits;
  }

  /** An iteration is due, since this time. */
  void arrive(long due) {
    Turn turn;
    boolean start = false;
    lock.lock();
    try {
      turn = free.isEmpty() ? null : free.removeLast();
      if (turn != null) {
        turn.next = Arrival.begun(due);
      } else {
        start = takePlace();
        add(due, start);
      }
    } finally {
      lock.unlock();
    }
    if (turn != null) {
      turn.user.wake();
    } else if (start) {
      starter.accept(this);
    }
  }

  private void add(long due, boolean start) {
    if (start) {
      waiting.addStarting(due);
    } else {
      waiting.add(due, starting > 0);
    }
  }

  /** Whether there may be one more, which is then to be started. */
  private boolean takePlace() {
    boolean isPlace = !closed && size < limit;
    size += isPlace ? 1 : 0;
    starting += isPlace ? 1 : 0;
    return isPlace;
  }

  /** Starts a user for what waits, if there may be one more: those before may have failed to. */
  void startMissing() {
    boolean start;
    lock.lock();
    try {
      start = starting < waiting.size() && takePlace();
    } finally {
      lock.unlock();
    }
    if (start) {
      starter.accept(this);
    }
  }

  /** From now on, users that are being started begin what waits, though the load is over then. */
  void finish() {
    lock.lock();
    try {
      finishing = true;
    } finally {
      lock.unlock();
    }
  }

  /** From now on, there may be so many at once. */
  void allow(int most) {
    lock.lock();
    try {
      limit = most;
    } finally {
      lock.unlock();
    }
  }

  /** Starts no user any more, even if some leave. */
  void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** How many no user has begun. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  /** Takes those that no user has begun. */
  Queue<Long> takeWaiting() {
    lock.lock();
    try {
      return waiting.takeAll();
    } finally {
      lock.unlock();
    }
  }

  /** The iteration schedule of a user that serves here. */
  IterationSchedule turn(UserParking user) {
    return new Turn(user);
  }

  private final class Turn implements IterationSchedule {

    private final UserParking user;
    private boolean begun;
    private long due;
    private long intendedStart;
    private volatile @Nullable Arrival next;

    Turn(UserParking user) {
      this.user = user;
    }

    @Override
    public long awaitNext(long now, int previous) {
      if (user.isStopping() && !isOwed()) {
        return NEVER;
      }
      takeOrWait(now);
      long start = now;
      Arrival arrival = next;
      while (arrival == null && !user.isStopping()) {
        start = user.park();
        arrival = next;
      }
      if (arrival == null) {
        giveUp();
        return NEVER;
      }
      begin(arrival, start);
      return start;
    }

    /** Whether it was started for what waits. */
    private boolean isOwed() {
      lock.lock();
      try {
        return finishing && !begun && !waiting.isEmpty();
      } finally {
        lock.unlock();
      }
    }

    private void takeOrWait(long now) {
      lock.lock();
      try {
        if (!begun) {
          begun = true;
          starting--;
          waiting.startEnded(now);
        }
        next = waiting.poll();
        if (next == null) {
          free.add(this);
        }
      } finally {
        lock.unlock();
      }
    }

    /** It ends, and what it may have been given meanwhile is to be served by another user. */
    private void giveUp() {
      lock.lock();
      try {
        Arrival given = free.remove(this) ? null : next;
        if (given != null) {
          waiting.putBack(given);
        }
      } finally {
        lock.unlock();
      }
    }

    /** What it waited until users were started is not owed to it. */
    private void begin(Arrival arrival, long start) {
      due = arrival.due;
      intendedStart = arrival.owedSince(start);
      if (intendedStart > due) {
        startWaits.accept(intendedStart - due);
      }
    }

    @Override
    public long due() {
      return due;
    }

    @Override
    public long intendedStart() {
      return intendedStart;
    }

    /**
     * A user that leaves while something waits is replaced at once, unless it could not start: the
     * next could not, either, and so on, without a pause.
     */
    @Override
    public void leave() {
      lock.lock();
      try {
        size--;
        starting -= begun ? 0 : 1;
        free.remove(this);
      } finally {
        lock.unlock();
      }
      if (begun) {
        startMissing();
      }
    }
  }
}
