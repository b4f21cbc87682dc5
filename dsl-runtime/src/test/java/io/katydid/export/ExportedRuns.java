package io.katydid.export;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshots;
import io.katydid.report.RunReport;
import io.katydid.report.Runs;
import io.katydid.result.Outcome;
import io.katydid.store.TimeSeries;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.util.List;

/** Runs to write in the formats of other tools. */
final class ExportedRuns {

  /** A name and a message with all that a format could stumble over. */
  static final String HOSTILE = "=1+1, \"a\"\n<b>&'\t]]>é\ud800 http://amy:secret@shop.test/%,";

  private ExportedRuns() {}

  /** Of 10 seconds, with these requests and failures, and the time series of {@link Runs}. */
  static RunReport of(List<ErrorGroup> groups, RequestSnapshot... requests) {
    return Runs.report(
        Duration.ZERO,
        Snapshots.of(Duration.ofSeconds(10).toNanos(), List.of(requests), groups, 10, 0, 0, 0, 0),
        Runs.window(Duration.ZERO),
        Runs.NOT_JUDGED);
  }

  /** Of which everything is hostile. */
  static RunReport hostile() {
    RunReport report =
        of(
            List.of(
                new ErrorGroup(HOSTILE, "check", HOSTILE, 1, ""),
                new ErrorGroup(HOSTILE, "java.lang.Error", HOSTILE, 1, "trace\n" + HOSTILE)),
            Runs.request(HOSTILE, 10, 1));
    return report.with(new Verdict(Outcome.FAIL, List.of(), List.of(HOSTILE)));
  }

  /** In which no request was made, and which failed for that. */
  static RunReport unmeasured() {
    RunReport of = of(List.of());
    return new RunReport(
        of.circumstances(),
        of.load(),
        of.course(),
        of.engine(),
        of.route(),
        of.rules(),
        of.powerEstimates(),
        of.measured(),
        of.health(),
        new Verdict(Outcome.FAIL, List.of(), List.of("no request was completed")),
        TimeSeries.EMPTY,
        of.timings());
  }
}
