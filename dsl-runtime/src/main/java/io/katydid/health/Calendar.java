package io.katydid.health;

import io.katydid.measure.ResourceSignal;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.ObjLongConsumer;

/**
 * How far the calendar has moved against the clock of the run since it was read last. They drift
 * apart by less than a thousandth; more is a machine that was suspended, or a clock that was set.
 *
 * <p>Used by one thread at a time.
 */
final class Calendar implements Source {

  private static final int ATTEMPTS = 10;
  private static final long AT_ONCE = 1_000_000L;

  private final InstantSource calendar;
  private final LongSupplier clock;
  private OptionalLong apart;

  Calendar(InstantSource calendar, LongSupplier clock) {
    this.calendar = calendar;
    this.clock = clock;
    this.apart = apart();
  }

  @Override
  public void read(ObjLongConsumer<ResourceSignal> signals) {
    OptionalLong before = apart;
    OptionalLong now = apart();
    if (now.isPresent()) {
      apart = now;
      before.ifPresent(
          then -> signals.accept(ResourceSignal.CLOCK_JUMP, Math.abs(now.getAsLong() - then)));
    }
  }

  /** Both times must be read at once: an interruption in between would look like a jump. */
  private OptionalLong apart() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long before = clock.getAsLong();
      long wall = TimeUnit.MILLISECONDS.toNanos(calendar.millis());
      if (clock.getAsLong() - before < AT_ONCE) {
        return OptionalLong.of(wall - before);
      }
    }
    return OptionalLong.empty();
  }
}
