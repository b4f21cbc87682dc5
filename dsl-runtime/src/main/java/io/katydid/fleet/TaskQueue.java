package io.katydid.fleet;

import io.katydid.run.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the thread that executes a run is to do next. Tasks are added by any thread, and taken by
 * that one.
 */
final class TaskQueue {

  /**
   * So long what workers report is left to come in while a run goes on. Many report at about the
   * same time: to wake up for each of them costs more than to add it up.
   */
  static final long GATHERING = 20_000_000L;

  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private final Clock clock;

  /** Nothing to do as yet. */
  TaskQueue(Clock clock) {
    this.clock = clock;
  }

  /** Adds a task, after those before it. */
  void add(Runnable task) {
    tasks.add(task);
  }

  /**
   * Waits for the next task, for a second at most; null if there is none.
   *
   * @param gathering whether it may come {@link #GATHERING} later, together with others
   */
  @Nullable Runnable next(boolean gathering) throws InterruptedException {
    Runnable ready = tasks.poll();
    if (ready == null && gathering) {
      clock.parkUntil(Clock.later(clock.nanoTime(), GATHERING));
    }
    return ready == null ? tasks.poll(1, TimeUnit.SECONDS) : ready;
  }
}
