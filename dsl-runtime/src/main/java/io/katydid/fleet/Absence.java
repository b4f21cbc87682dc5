package io.katydid.fleet;

import io.katydid.remote.Silence;

/**
 * How long this process did not run, as one that was suspended, or whose machine was. Not
 * thread-safe.
 */
final class Absence {

  private long lookedAt;

  /** From this time on. */
  Absence(long now) {
    lookedAt = now;
  }

  /** It runs now, and looks again within a second; for how long it had not, or 0. */
  long look(long now) {
    long since = now - lookedAt;
    lookedAt = now;
    return since > Silence.ABSENCE ? since : 0;
  }
}
