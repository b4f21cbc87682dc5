package io.katydid.health;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * The clock of the run, and its way to wait.
 *
 * @param clock the time now, in nanoseconds since an arbitrary origin
 * @param parker waits until a time; may return early
 */
record Ticks(LongSupplier clock, LongConsumer parker) {

  long now() {
    return clock.getAsLong();
  }

  void parkUntil(long deadline) {
    parker.accept(deadline);
  }
}
