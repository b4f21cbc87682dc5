package io.katydid.health;

import io.katydid.measure.CumulativeHistogram;
import java.util.function.LongConsumer;

/**
 * A thread of the operating system that does nothing but sleep, and records how late it woke up:
 * what keeps everything here from running, be it a garbage collection, the kernel or its host.
 */
final class Sleeper implements Runnable, AutoCloseable {

  private final Ticks ticks;
  private final Lateness lateness;
  private final LongConsumer awake;
  private volatile boolean ended;

  /**
   * One that is not started.
   *
   * @param awake receives the time whenever it wakes up
   */
  Sleeper(Ticks ticks, long intervalNanos, LongConsumer awake) {
    this.ticks = ticks;
    this.lateness = new Lateness(intervalNanos, ticks.now());
    this.awake = awake;
  }

  @Override
  public void run() {
    while (!ended) {
      long due = lateness.due();
      long now = ticks.now();
      while (now < due && !ended) {
        ticks.parkUntil(due);
        now = ticks.now();
      }
      lateness.awake(now);
      awake.accept(now);
    }
  }

  CumulativeHistogram read() {
    return lateness.read(ticks.now());
  }

  /** Ends it when it next wakes up. */
  @Override
  public void close() {
    ended = true;
  }
}
