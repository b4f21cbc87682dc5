package io.katydid.execution;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Objective;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.baseline.Baseline;
import io.katydid.baseline.Environment;
import io.katydid.baseline.History;
import io.katydid.baseline.RecordedFigures;
import io.katydid.baseline.RecordedRun;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is recorded of a run, and what it is compared with: the same, of earlier ones. */
final class RunHistory {

  private final @Nullable Path record;
  private final Environment environment;
  private final Baseline baseline;

  /**
   * Reads the baseline.
   *
   * @throws IllegalArgumentException if it cannot be read, or an objective needs a figure that is
   *     not recorded
   */
  RunHistory(LoadSpec load, List<RequestObjective> objectives, Environment environment) {
    objectives.forEach(RunHistory::requireRecorded);
    this.record = load.find(ReportOptions.RECORD).orElse(null);
    this.environment = environment;
    this.baseline =
        load.find(VerdictOptions.BASELINE)
            .map(file -> Baseline.of(file, environment))
            .orElse(Baseline.NONE);
  }

  Baseline baseline() {
    return baseline;
  }

  /**
   * Makes sure, before the load, that the run can be recorded.
   *
   * @throws IllegalArgumentException if it cannot
   */
  void requireWritable() {
    if (record != null) {
      History.requireWritable(record);
    }
  }

  /** Records this run, if that was set. */
  void record(RunReport report) {
    if (record != null) {
      History.append(
          record,
          new RecordedRun(
              report.course().startedAt(),
              report.circumstances().revision(),
              report.verdict().text(),
              environment.with("changes", changes(report)),
              figures(report)));
    }
  }

  /** What was measured, and what share of its limit each objective took. */
  private static Map<String, Double> figures(RunReport report) {
    Map<String, Double> figures = new LinkedHashMap<>(RecordedFigures.of(report.kept()));
    for (Judgement judgement : report.verdict().judgements()) {
      judgement
          .standing()
          .map(RunHistory::taken)
          .filter(Double::isFinite)
          .ifPresent(share ->
              figures.put(RecordedFigures.shareOfLimit(ReportParts.objective(judgement)), share));
    }
    return figures;
  }

  /** Of an upper limit, the observed part of it; of a lower one, the part of what was observed. */
  private static double taken(Standing standing) {
    return standing.isUpper() ? standing.share() : 1 / standing.share();
  }

  /** A run whose load was changed is the environment of no other. */
  private static String changes(RunReport report) {
    return report.course().changes().stream()
        .map(change -> "%s: %s".formatted(Duration.ofNanos(change.elapsedNanos()), change.to()))
        .collect(joining("; "));
  }

  private static void requireRecorded(RequestObjective slo) {
    if (slo.objective() instanceof Objective.Relative it
        && !RecordedFigures.isRecorded(it.subject())) {
      throw new IllegalArgumentException(
          "\"%s\" has no baseline, for %s is not recorded: use p50, p75, p90, p95, p99, p99.9,"
                  .formatted(slo.expression(), it.subject().text())
              + " mean, failures, throughput, events or tokens");
    }
  }
}
