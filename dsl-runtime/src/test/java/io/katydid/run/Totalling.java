package io.katydid.run;

import io.katydid.store.Interval;
import io.katydid.store.RunTotals;

/**
 * Adds up what an engine reports that may not be extended.
 *
 * @param totals what it is added to
 */
public record Totalling(RunTotals totals) implements EngineListener {

  /** A listener that adds to these. */
  public static EngineListener to(RunTotals totals) {
    return new Totalling(totals);
  }

  @Override
  public void measured(Interval interval) {
    totals.add(interval);
  }

  @Override
  public void runTimeOver() {
    throw new AssertionError("it may not be extended");
  }
}
