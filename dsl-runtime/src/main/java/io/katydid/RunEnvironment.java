package io.katydid;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Durations;
import io.katydid.baseline.Environment;
import io.katydid.baseline.Machine;
import io.katydid.report.EngineJvm;
import io.katydid.report.Version;
import io.katydid.run.LoadProfile;
import io.katydid.run.Workload;
import io.katydid.text.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In what a run is made, as it is recorded: all that may make its figures others. */
final class RunEnvironment {

  private final Map<String, String> fields = new LinkedHashMap<>();

  private RunEnvironment() {}

  /**
   * That of this run.
   *
   * @param hosts the base addresses of its targets, separated by commas
   * @param connections which requests share a connection, as it is reported
   */
  static Environment of(
      LoadRun run, LoadProfile profile, EngineJvm engine, String hosts, String connections) {
    RunEnvironment environment = new RunEnvironment();
    environment.machine(Machine.here());
    environment.software(engine);
    environment.load(run, profile);
    environment.network(run, hosts, connections);
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
    fields.put("engine", engine.forked() ? "forked" : "embedded");
    fields.put("carriers", Integer.toString(engine.carriers()));
  }

  private void load(LoadRun run, LoadProfile profile) {
    fields.put(
        "userClasses", run.userClasses.stream().map(Class::getSimpleName).collect(joining(", ")));
    fields.put("workload", workload(profile.workload()));
    if (profile.workload() instanceof Workload.Open open) {
      fields.put("arrivals", open.arrivals().name().toLowerCase(Locale.ROOT));
      fields.put("maxUsers", Integer.toString(open.users()));
    }
    fields.put("runTime", Durations.format(profile.runTime()));
    fields.put("warmUp", run.detectWarmUp ? "auto" : Durations.format(profile.warmUp()));
    fields.put("gracePeriod", Durations.format(profile.gracePeriod()));
  }

  private static String workload(Workload workload) {
    return switch (workload) {
      case Workload.Closed it ->
          Figures.count(it.users(), "user") + " at " + Figures.rate(it.spawnRate());
      case Workload.Open it -> Figures.rate(it.perSecond()) + " arrivals";
    };
  }

  private void network(LoadRun run, String hosts, String connections) {
    fields.put("host", Loopback.withoutItsPorts(hosts, run.addresses));
    fields.put("target", Loopback.isIn(hosts, run.addresses) ? "same machine" : "another machine");
    fields.put("connections", connections);
    fields.put(
        "resolve",
        run.addresses.entrySet().stream()
            .map(name -> name.getKey() + "=" + String.join(",", name.getValue()))
            .sorted()
            .collect(joining("; ")));
    fields.put("resolveEvery", Durations.format(run.resolveEvery));
    fields.put("sourceAddresses", String.join(", ", List.copyOf(run.sourceAddresses)));
  }
}
