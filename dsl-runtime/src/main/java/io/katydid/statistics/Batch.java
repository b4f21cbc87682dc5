package io.katydid.statistics;

/**
 * A stretch of a run.
 *
 * @param trials what was counted in it, such as requests
 * @param events how many of them were of the kind in question, such as exceedances
 */
public record Batch(long trials, long events) {

  /** Checks that no more events than trials are given. */
  public Batch {
    if (events < 0 || events > trials) {
      throw new IllegalArgumentException(events + " events in " + trials + " trials");
    }
  }

  /** Both stretches together. */
  Batch plus(Batch other) {
    return new Batch(trials + other.trials, events + other.events);
  }
}
