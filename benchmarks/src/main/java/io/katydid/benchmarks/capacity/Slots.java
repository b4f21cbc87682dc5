package io.katydid.benchmarks.capacity;

import io.katydid.benchmarks.TimedServer;
import java.util.PriorityQueue;

/**
 * So many slots, each of which takes the same time for a request: a server of known capacity.
 *
 * <p>When a request ends is known as it arrives. That a sleep until then takes a little longer than
 * it should delays a response, and not the slot.
 */
final class Slots implements TimedServer.Timing {

  private final PriorityQueue<Long> free = new PriorityQueue<>();
  private final long serviceNanos;

  Slots(int slots, long serviceNanos) {
    this.serviceNanos = serviceNanos;
    for (int slot = 0; slot < slots; slot++) {
      free.add(System.nanoTime());
    }
  }

  /** Takes the slot that is free first. */
  @Override
  public synchronized long end(long arrived) {
    long end = Math.max(arrived, free.remove()) + serviceNanos;
    free.add(end);
    return end;
  }
}
