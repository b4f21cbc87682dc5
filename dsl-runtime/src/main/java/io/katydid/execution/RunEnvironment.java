package io.katydid.execution;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Durations;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Schedule;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.baseline.Environment;
import io.katydid.baseline.Machine;
import io.katydid.net.Loopback;
import io.katydid.report.EngineJvm;
import io.katydid.text.Figures;
import io.katydid.text.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** In what a run is made, as it is recorded: all that may make its figures others. */
final class RunEnvironment {

  private static final Set<LoadOption<?>> IN_WORDS =
      Set.of(
          WorkloadOptions.USERS,
          WorkloadOptions.SPAWN_RATE,
          WorkloadOptions.ARRIVAL_RATE,
          WorkloadOptions.STAGES,
          WorkloadOptions.SHAPE,
          WorkloadOptions.REPLAY,
          RunOptions.FORK,
          TargetOptions.HOST,
          TargetOptions.CONNECTIONS);

  private final Map<String, String> fields = new LinkedHashMap<>();

  private RunEnvironment() {}

  /**
   * That of this run.
   *
   * @param hosts the base addresses of its targets, separated by commas
   * @param connections which requests share a connection, as it is reported
   */
  static Environment of(LoadSpec load, EngineJvm engine, String hosts, String connections) {
    RunEnvironment environment = new RunEnvironment();
    environment.machine(Machine.here());
    environment.software(engine);
    environment.load(load);
    environment.network(load, hosts, connections);
    environment.others(load);
    return new Environment(environment.fields);
  }

  private void machine(Machine machine) {
    fields.put("cpu", machine.cpu());
    fields.put("cores", Integer.toString(machine.cores()));
    fields.put("memory", machine.memory());
    fields.put("os", machine.os());
  }

  private void software(EngineJvm engine) {
    fields.put("jdk", engine.version());
    fields.put("katydid", Version.current());
    fields.put("engine", engine.kind().text());
    fields.put("carriers", Integer.toString(engine.carriers()));
  }

  private void load(LoadSpec load) {
    fields.put(
        "userClasses",
        load.allUserClasses().stream().map(Class::getSimpleName).collect(joining(", ")));
    fields.put(
        "workload",
        load.find(WorkloadOptions.SHAPE)
                .or(() -> load.find(WorkloadOptions.REPLAY).map(file -> replay(file, load)))
                .or(() -> load.text(WorkloadOptions.STAGES))
                .orElseGet(() -> workload(load.schedule()))
            + after(load)
            + load.others().stream().map(RunEnvironment::beside).collect(joining()));
  }

  /** When its own scenario starts, if not at once; that of another is among its texts. */
  private static String after(LoadSpec load) {
    Duration delay = load.get(WorkloadOptions.START_DELAY);
    return delay.isZero() ? "" : " after " + Durations.format(delay);
  }

  private static String beside(LoadSpec scenario) {
    return " beside " + scenario.name() + " " + new TreeMap<>(scenario.texts());
  }

  /** The same file with another content is another load. */
  private static String replay(Path file, LoadSpec load) {
    int content = load.text(WorkloadOptions.STAGES).orElse("").hashCode();
    return String.format(Locale.ROOT, "replay of %s, %08x", file, content);
  }

  private static String workload(Schedule schedule) {
    return switch (schedule) {
      case Schedule.Closed it ->
          Figures.count(it.users(), "user") + " at " + Figures.rate(it.spawnRate());
      case Schedule.Open it -> Figures.rate(it.perSecond()) + " arrivals";
      case Schedule.UserStages it -> it.users().toString();
      case Schedule.ArrivalStages it -> it.perSecond().toString();
    };
  }

  private void network(LoadSpec load, String hosts, String connections) {
    Map<String, List<String>> addresses = load.get(TargetOptions.RESOLVE);
    fields.put("host", Loopback.withoutItsPorts(hosts, addresses));
    fields.put("target", Loopback.isIn(hosts, addresses) ? "same machine" : "another machine");
    fields.put("connections", connections);
  }

  /** Every option that may change a figure, by its name, but those that stand here by another. */
  private void others(LoadSpec load) {
    Map<String, String> options = load.options(LoadKind.RUN);
    LoadOptions.all().stream()
        .filter(option -> option.changesFigures() && !IN_WORDS.contains(option))
        .filter(option -> !load.workload().excludes(option))
        .filter(option -> option.isFor(LoadKind.RUN))
        .forEach(option -> fields.put(option.name(), options.getOrDefault(option.name(), "")));
  }
}
