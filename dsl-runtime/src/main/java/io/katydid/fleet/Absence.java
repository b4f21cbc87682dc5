package io.katydid.fleet;

import io.katydid.remote.Silence;
import io.katydid.run.Clock;

/**
 * How long this process did not run, as one that was suspended, or whose machine was. Not
 * thread-safe.
 */
final class Absence {

  private final Clock clock;
  private long lookedAt;

  /** From now on. */
  Absence(Clock clock) {
    this.clock = clock;
    this.lookedAt = clock.nanoTime();
  }

  /** It runs now, and looks again within a second; for how long it had not, or 0. */
  long look() {
    long now = clock.nanoTime();
    long since = now - lookedAt;
    lookedAt = now;
    return since > Silence.ABSENCE ? since : 0;
  }

  /** Does this, which is no absence however long it takes. */
  void none(Runnable work) {
    work.run();
    lookedAt = clock.nanoTime();
  }
}
