package io.katydid.execution;

import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Scenario;
import io.katydid.api.load.ScenarioNames;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.api.plan.UserPlan;
import io.katydid.baseline.Baseline;
import io.katydid.baseline.Environment;
import io.katydid.baseline.Machine;
import io.katydid.control.Load;
import io.katydid.fork.Fork;
import io.katydid.git.TestedRevision;
import io.katydid.measure.RequestGroup;
import io.katydid.net.Loopback;
import io.katydid.net.Network;
import io.katydid.os.Carriers;
import io.katydid.report.Circumstances;
import io.katydid.report.EngineJvm;
import io.katydid.report.EngineKind;
import io.katydid.report.Route;
import io.katydid.run.ExpectedRate;
import io.katydid.run.FixedCounts;
import io.katydid.run.MostUsers;
import io.katydid.run.ScenarioPlan;
import io.katydid.run.UserPlans;
import io.katydid.runfile.RunSetup;
import io.katydid.tasks.TaskTags;
import io.katydid.text.Spelling;
import io.katydid.text.Version;
import io.katydid.verdict.RequestObjective;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;

/** A run before it starts: the load, with the plans of its user classes and its seed. */
final class PlannedRun {

  private final LoadSpec spec;
  private final long linesWithoutTime;
  private final List<RequestObjective> objectives;
  private final List<UserPlan<?>> plans;
  private final List<ScenarioPlan> scenarios;
  private final Load load;

  /** Checks the load; throws as {@link Execution} does. */
  PlannedRun(LoadSpec asked) {
    this.objectives = RequestObjective.of(asked);
    this.plans = UserPlans.of(asked);
    LoadRules.require(LoadKind.RUN, asked);
    requireTags();
    requireScenarios(asked);
    long seed =
        asked.find(RunOptions.SEED).orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 53));
    ReplayCourse course = ReplayCourse.of(ShapeCourse.in(asked));
    this.linesWithoutTime = course.linesWithoutTime();
    this.spec = course.load().with(RunOptions.SEED, seed);
    this.load = Load.of(spec, seed);
    this.scenarios = ScenarioPlan.of(spec, plans, seed);
    for (ScenarioPlan scenario : scenarios) {
      FixedCounts.require(scenario.schedule(), scenario.userPlans());
      MostUsers.require(scenario.schedule(), scenario.userPlans(), workers());
    }
  }

  private void requireTags() {
    TaskTags tags = TaskTags.of(plans);
    for (RequestObjective objective : objectives) {
      objective
          .group()
          .filter(group -> group.kind() == RequestGroup.Kind.TAG)
          .ifPresent(group -> tags.require(group.name(), "\"" + objective.text() + "\""));
    }
  }

  private void requireScenarios(LoadSpec asked) {
    List<String> names = asked.scenarios().stream().map(Scenario::name).toList();
    objectives.stream()
        .flatMap(objective -> objective.group().stream())
        .filter(group -> group.kind() == RequestGroup.Kind.SCENARIO)
        .map(RequestGroup::name)
        .filter(name -> !names.contains(name))
        .forEach(name -> {
          throw new IllegalArgumentException(
              ScenarioNames.unknown(name, names, Spelling.nearest(name, names)));
        });
  }

  /** The load as it was asked for, with its seed. */
  LoadSpec spec() {
    return spec;
  }

  /** What is wrong with objectives that can come to nothing, a line for each. */
  List<String> warnings() {
    return warnings(objectives);
  }

  /** The same of other objectives on this load. */
  List<String> warnings(List<RequestObjective> others) {
    return new UnseenObjectives(plans).warnings(others);
  }

  List<RequestObjective> objectives() {
    return objectives;
  }

  /** The plans of the user classes of all scenarios. */
  List<UserPlan<?>> plans() {
    return plans;
  }

  /** What each scenario is to do. */
  List<ScenarioPlan> scenarios() {
    return scenarios;
  }

  Load load() {
    return load;
  }

  /** What it makes requests to. */
  RunTarget target() {
    return new RunTarget(spec, plans);
  }

  /** How many lines of a file that is replayed have no time, and are left out. */
  long linesWithoutTime() {
    return linesWithoutTime;
  }

  /** Whether the load is made in a JVM of its own, or in several. */
  boolean isForked() {
    return isForked(spec);
  }

  /** The same of a load that is not planned yet. */
  static boolean isForked(LoadSpec spec) {
    return spec.get(RunOptions.FORK) == 1 || isOfWorkers(spec);
  }

  /** Whether workers make the load, of which each has a share. */
  boolean isOfWorkers() {
    return isOfWorkers(spec);
  }

  private static boolean isOfWorkers(LoadSpec spec) {
    return spec.get(RunOptions.WORKERS) > 1 || isJoined(spec);
  }

  /** Whether the JVMs that make the load are not started by this one, but join it. */
  boolean isJoined() {
    return isJoined(spec);
  }

  private static boolean isJoined(LoadSpec spec) {
    return spec.isGiven(JoinOptions.LISTEN);
  }

  /** How many JVMs make the load. */
  int workers() {
    return spec.get(RunOptions.WORKERS);
  }

  /** How many requests the load makes per second at most, if that is known. */
  OptionalDouble atMost() {
    return ExpectedRate.atMost(spec.find(WorkloadOptions.MAX_RATE), scenarios);
  }

  /** The same for the time that is judged, on average. */
  OptionalDouble atMostOnAverage() {
    return ExpectedRate.atMostOnAverage(
        spec.find(WorkloadOptions.MAX_RATE), load.profile(), scenarios);
  }

  /** The time that is judged. */
  Duration judged() {
    return load.profile().runTime().minus(load.profile().warmUp());
  }

  Environment environment() {
    return RunEnvironment.of(spec, engineJvm(), target().hosts(), target().connections());
  }

  /** What a report needs of it, with this baseline. */
  RunSetup setup(Baseline baseline) {
    return new RunSetup(
        new Circumstances(Version.current(), TestedRevision.here(), Machine.here().text()),
        userClasses(),
        spec,
        target().hosts(),
        Loopback.isIn(target().hosts(), load.network().addresses()),
        route(),
        engineJvm(),
        scheduledRate(),
        baseline,
        linesWithoutTime);
  }

  private Route route() {
    Network network = load.network();
    boolean insecure = plans.stream().anyMatch(plan -> network.tls().or(plan.tls()).isInsecure());
    return new Route(
        target().connections(), network.addresses(), network.sourceAddresses(), insecure);
  }

  /** A load that ends with its iterations has no rate for all of its time. */
  OptionalDouble scheduledRate() {
    return spec.isCounted()
        ? OptionalDouble.empty()
        : ExpectedRate.scheduled(spec.find(WorkloadOptions.MAX_RATE), load.profile(), scenarios);
  }

  private EngineJvm engineJvm() {
    String version = Runtime.version().toString();
    if (isJoined()) {
      return new EngineJvm(EngineKind.JOINED, workers(), version, 0);
    }
    return isForked()
        ? new EngineJvm(EngineKind.FORKED, workers(), version, Fork.carriers(workers()))
        : new EngineJvm(EngineKind.EMBEDDED, 1, version, Carriers.ofThisJvm());
  }

  /** The simple names of the user classes. */
  List<String> userClasses() {
    return spec.allUserClasses().stream().map(Class::getSimpleName).toList();
  }
}
