package io.katydid.web;

import io.katydid.live.RunControls;
import io.katydid.live.RunSoFar;
import io.katydid.measure.Snapshot;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a run at one moment. Immutable.
 *
 * @param header what is known since its start; null before
 * @param controls by what it is changed; null if it cannot be
 * @param soFar what was measured; null if nothing was
 * @param report its report; null while it goes on
 * @param sinceReset what was measured since the figures were reset; null if they were not
 * @param resetNanos when that was, since the start of the run
 * @param isOver whether it has ended
 * @param last the last point of its course
 * @param judged its report so far
 */
record Moment(
    @Nullable RunHeader header,
    @Nullable RunControls controls,
    @Nullable RunSoFar soFar,
    @Nullable RunReport report,
    @Nullable Snapshot sinceReset,
    long resetNanos,
    boolean isOver,
    Optional<Course.Last> last,
    Standing judged) {

  /** Its report if it has ended, and else its report so far; null if nothing was measured. */
  @Nullable RunReport standing() {
    if (report != null) {
      return report;
    }
    return soFar == null ? null : judged.of(soFar);
  }

  /** The same, made anew: a counter that stands still would be one of a run that does. */
  @Nullable RunReport latest() {
    return report == null && soFar != null ? soFar.run().standing() : report;
  }

  boolean isWarmingUp() {
    return report == null && soFar != null && soFar.frame().warmingUp();
  }

  /** Whether the figures of requests are of what was measured since they were reset. */
  boolean isReset() {
    return sinceReset != null && report == null;
  }

  /** What the figures of requests are of. */
  Snapshot shown(RunReport standing) {
    if (sinceReset != null && report == null) {
      return sinceReset;
    }
    return isWarmingUp() && soFar != null ? soFar.frame().kept() : standing.kept();
  }

  /** How many users are running. */
  int users() {
    return isOver || soFar == null ? 0 : soFar.frame().users();
  }

  /** How long the run has lasted. */
  long elapsedNanos() {
    if (report != null) {
      return report.course().elapsed().toNanos();
    }
    return soFar == null ? 0 : soFar.frame().elapsedNanos();
  }
}
