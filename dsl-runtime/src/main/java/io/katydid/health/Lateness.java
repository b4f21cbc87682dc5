package io.katydid.health;

import io.katydid.measure.CumulativeHistogram;
import io.katydid.measure.LatencyCounts;

/**
 * How late a thread is that should wake up at equal distances of time. The method is that of
 * jHiccup, by Gil Tene: the shortest delay is the timer's own and is subtracted; and of a delay
 * that spans several wake-ups each of them is counted, since each was missed.
 *
 * <p>Thread-safe.
 */
final class Lateness {

  private final long interval;
  private final LatencyCounts counts = new LatencyCounts();
  private long shortest = Long.MAX_VALUE;
  private long due;

  /**
   * Of a thread that has just been awake.
   *
   * @param interval in nanoseconds
   */
  Lateness(long interval, long now) {
    this.interval = interval;
    this.due = now + interval;
  }

  /** When it should wake up. */
  synchronized long due() {
    return due;
  }

  /** It is awake, and now sleeps again. */
  synchronized void awake(long now) {
    if (now >= due) {
      shortest = Math.min(shortest, now - due);
      countUntil(now);
    }
    due = now + interval;
  }

  private void countUntil(long now) {
    for (; due <= now; due += interval) {
      counts.record(now - due - shortest);
    }
  }

  /** The counts, in which a thread that still sleeps is late by what it is late now. */
  synchronized CumulativeHistogram read(long now) {
    if (shortest != Long.MAX_VALUE && now - due > interval) {
      countUntil(now);
    }
    return counts.read();
  }
}
