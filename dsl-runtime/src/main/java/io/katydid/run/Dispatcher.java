package io.katydid.run;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
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

  private final OwnArrivals arrivals;
  private final List<UserPool> pools;
  private final Clock clock;
  private final Thread thread;
  private long nextLook;
  private volatile long arrived;
  private final Queue<Consumer<OwnArrivals>> asked = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;

  /**
   * A dispatcher that is not started.
   *
   * @param arrivals which are not used for anything else
   * @param pools one for each user class, as they are mixed
   */
  Dispatcher(OwnArrivals arrivals, List<UserPool> pools, Clock clock) {
    this.arrivals = arrivals;
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

  /** Has its thread change what is to arrive; from any thread. */
  void change(Consumer<OwnArrivals> change) {
    asked.add(change);
    LockSupport.unpark(thread);
  }

  private void change() {
    for (Consumer<OwnArrivals> next = asked.poll(); next != null; next = asked.poll()) {
      next.accept(arrivals);
    }
  }

  private void run() {
    try {
      while (!stopped) {
        change();
        long now = clock.nanoTime();
        give(now);
        startMissing(now);
        clock.parkUntil(Math.min(arrivals.next(), nextLook));
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
    while (!stopped && giveNext(now)) {
      // Stopped, it leaves the rest.
    }
  }

  /** After the stop, gives what was due by then, if it has kept up: the stop was faster. */
  void giveRest(long end) {
    boolean keptUp = end - arrivals.next() < LONGEST_REST;
    while (keptUp && giveNext(end)) {
      // There is one more.
    }
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread adds at a time
  private boolean giveNext(long by) {
    int userClass = arrivals.take(by);
    if (userClass == OwnArrivals.NONE) {
      return false;
    }
    pools.get(userClass).arrive(arrivals.due());
    arrived++;
    return true;
  }
}
