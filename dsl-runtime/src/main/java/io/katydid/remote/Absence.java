package io.katydid.remote;

/**
 * How long this process did not run, as one that was suspended, or whose machine was: seen by one
 * that looks again and again. Not thread-safe.
 */
public final class Absence {

  private final long longest;
  private long lookedAt;

  /**
   * From now on.
   *
   * @param longest time between two looks of a process that runs
   */
  public Absence(long longest, long now) {
    this.longest = longest;
    this.lookedAt = now;
  }

  /** It runs now; for how long it had not, or 0. */
  public long look(long now) {
    long since = now - lookedAt;
    lookedAt = now;
    return since > longest ? since : 0;
  }

  /** It ran until now, and did something else than to look. */
  public void ran(long now) {
    lookedAt = now;
  }
}
