package io.katydid.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Wakes up virtual threads when their time has come, all that are due within half a millisecond at
 * once. The JDK wakes up each by itself: a thread of the operating system wakes up, and wakes up
 * another, the carrier.
 *
 * <p>A timing wheel: Varghese and Lauck, "Hashed and hierarchical timing wheels", SOSP 1987.
 *
 * <p>Thread-safe.
 */
final class TimerWheel {

  /** How late threads are woken up at most, but for what the thread that does it is late itself. */
  static final long TICK = 500_000L;

  /** A thread that waits for more than one turn of the wheel, eight seconds, is met in each. */
  private static final int SLOTS = 1 << 14;

  private final Clock clock;
  private final Consumer<@Nullable Thread> waker;
  private final AtomicReferenceArray<@Nullable Sleeper> slots = new AtomicReferenceArray<>(SLOTS);
  private final AtomicLong sleeping = new AtomicLong();
  private final Thread thread =
      Thread.ofPlatform().daemon().name("katydid-timers").unstarted(this::advance);
  private volatile long currentTick;

  /** A thread that waits, until it is woken up or leaves; and the next in its slot. */
  private static final class Sleeper extends AtomicReference<@Nullable Thread> {
    private static final long serialVersionUID = 1;

    final long tick;
    transient @Nullable Sleeper next;

    Sleeper(long tick) {
      super(Thread.currentThread());
      this.tick = tick;
    }
  }

  /** One that does not advance yet. */
  TimerWheel(Clock clock) {
    this(clock, LockSupport::unpark);
  }

  /**
   * The same.
   *
   * @param waker schedules a thread, if there is one
   */
  TimerWheel(Clock clock, Consumer<@Nullable Thread> waker) {
    this.clock = clock;
    this.waker = waker;
    this.currentTick = Math.floorDiv(clock.nanoTime(), TICK);
  }

  /** From now on, it advances, as long as the JVM lasts. */
  TimerWheel start() {
    thread.start();
    return this;
  }

  /** Waits until this time, or for no reason; returns early if the thread is unparked. */
  void await(long deadline) {
    Sleeper sleeper = new Sleeper(Math.ceilDiv(deadline, TICK));
    push(sleeper);
    if (sleeping.getAndIncrement() == 0) {
      LockSupport.unpark(thread);
    }
    if (currentTick < sleeper.tick) {
      LockSupport.park(this);
    }
    leave(sleeper);
  }

  /** Ends a wait. Of the waker and the sleeper, only the first gets the thread. */
  private @Nullable Thread leave(Sleeper sleeper) {
    Thread left = sleeper.getAndSet(null);
    if (left != null) {
      sleeping.decrementAndGet();
    }
    return left;
  }

  /** How many threads wait. */
  long sleeping() {
    return sleeping.get();
  }

  /**
   * A JVM that has no memory for it cannot schedule a thread. That must not stop the timers of all
   * others; the user whose thread never runs again is reported as one that would not end.
   */
  @SuppressWarnings("EmptyCatch")
  private void wake(Sleeper sleeper) {
    try {
      waker.accept(leave(sleeper));
    } catch (Throwable notScheduled) {
      // See above.
    }
  }

  private void push(Sleeper sleeper) {
    int slot = (int) (sleeper.tick & (SLOTS - 1));
    do {
      sleeper.next = slots.get(slot);
    } while (!slots.compareAndSet(slot, sleeper.next, sleeper));
  }

  private void advance() {
    while (true) {
      long tick = Math.floorDiv(clock.nanoTime(), TICK);
      for (long due = Math.max(currentTick + 1, tick - SLOTS); due <= tick; due++) {
        advance(due);
      }
      if (sleeping.get() == 0) {
        LockSupport.park(this);
      } else {
        clock.parkUntil((tick + 1) * TICK);
      }
    }
  }

  /** A thread that enters the slot after this reads the current tick, and does not wait. */
  private void advance(long tick) {
    currentTick = tick;
    Sleeper sleeper = slots.getAndSet((int) (tick & (SLOTS - 1)), null);
    while (sleeper != null) {
      Sleeper next = sleeper.next;
      if (sleeper.tick <= tick) {
        wake(sleeper);
      } else if (sleeper.get() != null) {
        push(sleeper);
      }
      sleeper = next;
    }
  }
}
