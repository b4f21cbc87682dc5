package io.katydid.run;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue of all users of a run, and those of them that wait for an element. Thread-safe.
 */
final class SharedQueue {

  private final int capacity;
  private final ReentrantLock lock = new ReentrantLock();

  /** Empty while anyone waits: what is offered then is handed over. */
  private final ArrayDeque<Object> elements = new ArrayDeque<>();

  private final LinkedHashSet<Waiter> waiters = new LinkedHashSet<>();

  SharedQueue(int capacity) {
    this.capacity = capacity;
  }

  /** A user that waits for an element. */
  static final class Waiter {

    private final Thread thread = Thread.currentThread();
    private volatile @Nullable Object element;

    boolean isServed() {
      return element != null;
    }

    private void serve(Object element) {
      this.element = element;
      LockSupport.unpark(thread);
    }
  }

  /** Adds it, or hands it over to who has waited longest; returns whether there was room. */
  boolean offer(Object element) {
    lock.lock();
    try {
      if (!waiters.isEmpty()) {
        waiters.removeFirst().serve(element);
      } else if (elements.size() < capacity) {
        elements.add(element);
      } else {
        return false;
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Nullable Object poll() {
    lock.lock();
    try {
      return elements.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Has the calling thread wait, until {@link #leave}; it is served at once if that can be. */
  Waiter join() {
    Waiter waiter = new Waiter();
    lock.lock();
    try {
      Object element = elements.poll();
      if (element == null) {
        waiters.add(waiter);
      } else {
        waiter.element = element;
      }
      return waiter;
    } finally {
      lock.unlock();
    }
  }

  /** Ends its wait; returns what it was served with, if it was. */
  @Nullable Object leave(Waiter waiter) {
    if (!waiter.isServed()) {
      lock.lock();
      try {
        waiters.remove(waiter);
      } finally {
        lock.unlock();
      }
    }
    return waiter.element;
  }

  int size() {
    lock.lock();
    try {
      return elements.size();
    } finally {
      lock.unlock();
    }
  }
}
