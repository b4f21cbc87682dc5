package io.katydid;

import io.katydid.api.Durations;
import io.katydid.api.Objective;
import io.katydid.baseline.Baseline;
import io.katydid.baseline.Environment;
import io.katydid.baseline.History;
import io.katydid.baseline.Machine;
import io.katydid.baseline.RecordedFigures;
import io.katydid.baseline.RecordedRun;
import io.katydid.report.EngineJvm;
import io.katydid.report.RunReport;
import io.katydid.report.Version;
import io.katydid.run.LoadProfile;
import io.katydid.run.Workload;
import io.katydid.verdict.Figures;
import io.katydid.verdict.RequestObjective;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is recorded of a run, and what it is compared with: the same, of earlier ones. */
final class Ledger {

  private final @Nullable Path record;
  private final Environment environment;
  private final Baseline baseline;

  /**
   * Reads the baseline.
   *
   * @throws IllegalArgumentException if it cannot be read, or an objective asks for a figure that
   *     is not recorded
   */
  Ledger(LoadRun run, LoadProfile profile, EngineJvm engine, String hosts) {
    run.objectives.forEach(Ledger::requireRecorded);
    this.record = run.record;
    this.environment = environment(run, profile, engine, hosts);
    this.baseline = run.baseline == null ? Baseline.NONE : Baseline.of(run.baseline, environment);
  }

  Baseline baseline() {
    return baseline;
  }

  /** Records this run, if that was asked for. */
  void record(RunReport report) {
    if (record != null) {
      History.append(
          record,
          new RecordedRun(
              report.startedAt(),
              report.verdict().text(),
              environment,
              RecordedFigures.of(report.kept())));
    }
  }

  private static void requireRecorded(RequestObjective asked) {
    if (asked.objective() instanceof Objective.Relative it
        && !RecordedFigures.isRecorded(it.subject())) {
      throw new IllegalArgumentException(
          "\"%s\" has no baseline, for %s is not recorded: ask for p50, p75, p90, p95, p99, p99.9,"
                  .formatted(asked.expression(), it.subject().text())
              + " mean, failures or throughput");
    }
  }

  private static Environment environment(
      LoadRun run, LoadProfile profile, EngineJvm engine, String hosts) {
    Machine machine = Machine.here();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("cpu", machine.cpu());
    fields.put("cores", Integer.toString(machine.cores()));
    fields.put("memory", machine.memory());
    fields.put("os", machine.os());
    fields.put("jdk", engine.version());
    fields.put("katydid", Version.current());
    fields.put("engine", engine.forked() ? "forked" : "embedded");
    fields.put("carriers", Integer.toString(engine.carriers()));
    fields.put(
        "userClasses",
        run.userClasses.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")));
    fields.put("workload", workload(profile.workload()));
    fields.put("runTime", Durations.format(run.runTime));
    fields.put("warmUp", run.detectWarmUp ? "auto" : Durations.format(run.warmUp));
    fields.put("target", Loopback.isIn(hosts, run.addresses) ? "same machine" : "another machine");
    return new Environment(fields);
  }

  private static String workload(Workload workload) {
    return switch (workload) {
      case Workload.Closed it ->
          Figures.count(it.users(), "user") + " at " + Figures.rate(it.spawnRate());
      case Workload.Open it -> Figures.rate(it.perSecond()) + " arrivals";
    };
  }
}
