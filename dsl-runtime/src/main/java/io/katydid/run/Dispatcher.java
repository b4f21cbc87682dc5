package io.katydid.run;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Gives the arrivals of an open workload to the users, when they are due. It has a thread of its
 * own, which does nothing else, and gives all that are due at once.
 */
final class Dispatcher {

  /** Who is behind by more than that at the end does not keep up, which is reported. */
  private static final long LONGEST_REST = 1_000_000_000L;

  /** How often it is looked whether users are missing, as they could not start. */
  private static final long LOOK_EVERY = 1_000_000_000L;

  private final ArrivalSchedule schedule;
  private final UserMix mix;
  private final List<UserPool> pools;
  private final Clock clock;
  private final Thread thread;
  private long nextLook;
  private volatile long arrived;
  private final Queue<Change> asked = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;

  /**
   * A dispatcher that is not started.
   *
   * @param pools one for each user class, as they are mixed
   */
  Dispatcher(ArrivalSchedule schedule, UserMix mix, List<UserPool> pools, Clock clock) {
    this.schedule = schedule;
    this.mix = mix;
    this.pools = pools;
    this.clock = clock;
    this.thread = Thread.ofPlatform().daemon().name("katydid-arrivals").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Ends it; when this returns, nothing more is given. */
  void stop() {
    stopped = true;
    LockSupport.unpark(thread);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** As {@link ArrivalSchedule#change}, from any thread. */
  void change(double perSecond, long overNanos, long now) {
    asked.add(new Change(perSecond, overNanos, now));
    LockSupport.unpark(thread);
  }

  private void change() {
    for (Change next = asked.poll(); next != null; next = asked.poll()) {
      schedule.change(next.perSecond, next.overNanos, next.at);
    }
  }

  private record Change(double perSecond, long overNanos, long at) {}

  private void run() {
    try {
      while (!stopped) {
        long now = clock.nanoTime();
        give(now);
        change();
        startMissing(now);
        clock.parkUntil(Math.min(schedule.next(), nextLook));
      }
    } catch (Throwable e) {
      failure = e;
    }
  }

  /**
   * Makes sure that it has not ended by itself: nothing would arrive any more.
   *
   * @throws IllegalStateException by what it ended, as by users for whom there is no memory
   */
  void requireAlive() {
    Throwable cause = failure;
    if (cause != null) {
      throw new IllegalStateException("arrivals ended by " + cause, cause);
    }
  }

  private void startMissing(long now) {
    if (now >= nextLook) {
      nextLook = now + LOOK_EVERY;
      pools.forEach(UserPool::startMissing);
    }
  }

  /** How many iterations it has given. */
  long arrived() {
    return arrived;
  }

  /** Gives all that are due by now. */
  void give(long now) {
    while (schedule.next() <= now && !stopped) {
      giveNext();
    }
  }

  /** After the stop, gives what was due by then, if it has kept up: the stop was faster. */
  void giveRest(long end) {
    while (schedule.next() <= end && end - schedule.next() < LONGEST_REST) {
      giveNext();
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread adds at a time
  private void giveNext() {
    pools.get(mix.next()).arrive(schedule.next());
    schedule.advance();
    arrived++;
  }
}
