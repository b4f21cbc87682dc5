package io.katydid.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The users of one class that serve the arrivals of an open workload. Who was busy last is taken
 * first, and another user is started only if none is free: so there are no more users, and no more
 * connections, than the target makes necessary. What arrives when the most there may be are busy
 * waits, and keeps its intended start.
 *
 * <p>Thread-safe.
 */
final class UserPool {

  private static final long NONE = Long.MIN_VALUE;

  private final int limit;
  private final Consumer<UserPool> starter;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Turn> free = new ArrayDeque<>();
  private final Queue<Long> waiting = new ArrayDeque<>();
  private int size;

  /**
   * A pool without users.
   *
   * @param limit how many there may be at once
   * @param starter starts one, which then takes {@linkplain #turn turns}
   */
  UserPool(int limit, Consumer<UserPool> starter) {
    this.limit = limit;
    this.starter = starter;
  }

  /** An iteration is due, since this time. */
  void arrive(long due) {
    Turn turn;
    boolean start;
    lock.lock();
    try {
      turn = free.poll();
      start = turn == null && size < limit;
      if (turn != null) {
        turn.due = due;
      } else {
        waiting.add(due);
        size += start ? 1 : 0;
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

  /** Takes those that no user has begun. */
  Queue<Long> takeWaiting() {
    lock.lock();
    try {
      Queue<Long> taken = new ArrayDeque<>(waiting);
      waiting.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** The rhythm of a user that serves here. */
  Rhythm turn(Waiter user) {
    return new Turn(user);
  }

  private final class Turn implements Rhythm {

    private final Waiter user;
    private volatile long due = NONE;

    Turn(Waiter user) {
      this.user = user;
    }

    @Override
    public long awaitNext(long now) {
      if (user.isStopping()) {
        return NEVER;
      }
      takeOrWait();
      long start = now;
      while (due == NONE && !user.isStopping()) {
        start = user.park();
      }
      if (due == NONE) {
        return NEVER;
      }
      return start;
    }

    private void takeOrWait() {
      lock.lock();
      try {
        Long next = waiting.poll();
        due = next == null ? NONE : next;
        if (next == null) {
          free.push(this);
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public long due() {
      return due;
    }

    @Override
    public void leave() {
      lock.lock();
      try {
        size--;
        free.remove(this);
      } finally {
        lock.unlock();
      }
    }
  }
}
