package io.katydid.measure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What the calendar says when the clock of a run has a time. Both were read once: where the
 * calendar is set during a run, it goes on as before.
 *
 * @param origin the moment at which the clock of the run was 0
 */
public record WallClock(Instant origin) {

  /** Of a run that is at no moment. */
  public static final WallClock NONE = new WallClock(Instant.EPOCH);

  /** That of now. */
  public static WallClock of(InstantSource calendar, LongSupplier nanoTime) {
    return new WallClock(calendar.instant().minusNanos(nanoTime.getAsLong()));
  }

  /** The moment of this time. */
  public Instant at(long nanoTime) {
    return origin.plusNanos(nanoTime);
  }
}
