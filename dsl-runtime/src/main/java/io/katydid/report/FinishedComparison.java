package io.katydid.report;

import io.katydid.comparison.ComparisonReport;
import java.time.Instant;
import java.util.List;

/**
 * A comparison that has ended: all that its reports are made of.
 *
 * @param found what it shows
 * @param firsts the first run of each variant that was run, in the order of the variants
 * @param endedAt the wall-clock time of its end
 * @param startsTargets whether it started the targets, so that no command can make it again
 */
public record FinishedComparison(
    ComparisonReport found, List<RunReport> firsts, Instant endedAt, boolean startsTargets) {

  /** A comparison; copies the list. */
  public FinishedComparison {
    firsts = List.copyOf(firsts);
  }
}
