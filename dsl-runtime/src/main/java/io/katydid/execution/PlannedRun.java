package io.katydid.execution;

import io.katydid.api.Client;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Durations;
import io.katydid.api.Protocol;
import io.katydid.api.load.JoinOptions;
import io.katydid.api.load.Limit;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Scenario;
import io.katydid.api.load.ScenarioNames;
import io.katydid.api.load.Schedule;
import io.katydid.api.load.Stages;
import io.katydid.api.load.TargetOptions;
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
import io.katydid.report.Route;
import io.katydid.run.ExpectedRate;
import io.katydid.run.FixedCounts;
import io.katydid.run.ScenarioPlan;
import io.katydid.run.TaskTags;
import io.katydid.run.UserPlans;
import io.katydid.runfile.RunSetup;
import io.katydid.text.Figures;
import io.katydid.text.Spelling;
import io.katydid.text.Version;
import io.katydid.verdict.PowerEstimate;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.SampleSizeCheck;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    scenarios.forEach(it -> FixedCounts.require(it.schedule(), it.userPlans()));
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

  /** Whether the load is made in a JVM of its own, or in several. */
  boolean isForked() {
    return spec.get(RunOptions.FORK) == 1 || isOfWorkers();
  }

  /** Whether workers make the load, of which each has a share. */
  boolean isOfWorkers() {
    return workers() > 1 || isJoined();
  }

  /** Whether the JVMs that make the load are not started by this one, but join it. */
  boolean isJoined() {
    return spec.isGiven(JoinOptions.LISTEN);
  }

  /** How many JVMs make the load. */
  int workers() {
    return spec.get(RunOptions.WORKERS);
  }

  /**
   * Refuses what the load could not decide.
   *
   * @throws IllegalArgumentException as {@link SampleSizeCheck#require} does
   */
  void requireDecidable() {
    try {
      SampleSizeCheck.require(ofAllStages(), atMost(), judged(), load.rules());
    } catch (IllegalArgumentException e) {
      // Where the number of requests is known, the message is about that, and not about the most.
      SampleSizeCheck.require(ofAllStages(), scheduledRate(), judged(), load.rules());
      throw e;
    }
    spec.stages().ifPresent(this::requireDecidable);
  }

  private List<RequestObjective> ofAllStages() {
    return objectives.stream().filter(RequestObjective::isOfAllStages).toList();
  }

  private void requireDecidable(Stages stages) {
    for (int number = 1; number <= stages.all().size(); number++) {
      int stage = number;
      SampleSizeCheck.require(
          objectives.stream().filter(it -> it.stage() == stage).toList(),
          ExpectedRate.atMost(spec.scheduleOfStage(stage), plans),
          stages.all().get(stage - 1).duration(),
          load.rules());
    }
  }

  /** Whether there may be no more requests as its iterations are over, and not its time. */
  boolean isLimitedByIterations() {
    double inTime = atMostOnAverage().orElse(0) * judged().toNanos() / 1e9;
    return ExpectedRate.ofIterations(scenarios).stream()
        .anyMatch(requests -> requests <= inTime * (1 + 1e-9));
  }

  /** As {@link SampleSizeCheck#timesToDecide}. */
  double timesToDecide() {
    return SampleSizeCheck.timesToDecide(ofAllStages(), atMost(), judged(), load.rules());
  }

  /**
   * What the objectives that were given can come to, a sentence for each of which that is known.
   */
  List<String> decides() {
    return Stream.concat(warnings().stream(), decidable().stream()).toList();
  }

  private List<String> decidable() {
    if (objectives.stream().allMatch(RequestObjective::isNone)) {
      return List.of("nothing: there is no objective");
    }
    try {
      requireEnough();
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage()).lines().toList();
    }
    List<String> estimates =
        setup(Baseline.NONE).powerEstimates().stream().map(PowerEstimate::text).toList();
    return estimates.isEmpty() ? List.of("not known before the run" + whyNotKnown()) : estimates;
  }

  /**
   * Refuses what tasks make too few requests for. A run does not: starts and stops of users make
   * some, too, and how many is not known.
   */
  private void requireEnough() {
    if (isLimitedByIterations()) {
      double requests = ExpectedRate.ofIterations(scenarios).orElseThrow();
      SampleSizeCheck.requireOfIterations(ofAllStages(), requests, load.rules());
    } else {
      requireDecidable();
      SampleSizeCheck.require(ofAllStages(), atMostOnAverage(), judged(), load.rules());
    }
  }

  private String whyNotKnown() {
    if (atMostOnAverage().isEmpty()) {
      return ", as the number of requests is not";
    }
    return scheduledRate().isEmpty()
        ? ", as only the most requests that there can be are"
        : ": no objective is on a share of all requests that so many are sure to show";
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

  private Duration judged() {
    return load.profile().runTime().minus(load.profile().warmUp());
  }

  Environment environment() {
    return RunEnvironment.of(spec, engineJvm(), hosts(), connections());
  }

  /** What a report needs of it, with this baseline. */
  RunSetup setup(Baseline baseline) {
    return new RunSetup(
        new Circumstances(Version.current(), TestedRevision.here(), Machine.here().text()),
        userClasses(),
        spec,
        hosts(),
        Loopback.isIn(hosts(), load.network().addresses()),
        route(),
        engineJvm(),
        scheduledRate(),
        baseline,
        linesWithoutTime);
  }

  private Route route() {
    Network network = load.network();
    boolean insecure = plans.stream().anyMatch(plan -> network.tls().or(plan.tls()).isInsecure());
    return new Route(connections(), network.addresses(), network.sourceAddresses(), insecure);
  }

  /** A load that ends with its iterations has no rate for all of its time. */
  OptionalDouble scheduledRate() {
    return spec.isCounted()
        ? OptionalDouble.empty()
        : ExpectedRate.scheduled(spec.find(WorkloadOptions.MAX_RATE), load.profile(), scenarios);
  }

  String inWords() {
    String users = scenarios.stream().map(this::inWords).collect(Collectors.joining(" and "));
    String title = spec.get(RunOptions.TITLE);
    return (title.isEmpty() ? "" : title + ": ")
        + users
        + (hosts().isEmpty() ? "" : " on " + hosts())
        + " for "
        + length()
        + (linesWithoutTime == 0
            ? ""
            : ", without %s that have no time".formatted(Figures.count(linesWithoutTime, "line")))
        + inJvms();
  }

  private String inJvms() {
    if (isJoined()) {
      return ", by %s that join it".formatted(Figures.count(workers(), "worker"));
    }
    if (workers() > 1) {
      return ", by %d workers".formatted(workers());
    }
    return isForked() ? ", in a forked JVM" : "";
  }

  private String inWords(ScenarioPlan scenario) {
    String name = scenario.name();
    String users =
        switch (scenario.schedule()) {
          case Schedule.Closed it ->
              Figures.count(it.users(), "user")
                  + " of "
                  + name
                  + spec.find(WorkloadOptions.MAX_RATE).map(rate -> " at most " + rate).orElse("");
          case Schedule.Open it -> "arrivals of " + name + " at " + Figures.rate(it.perSecond());
          case Schedule.UserStages it ->
              "up to " + Figures.count(it.mostUsers(), "user") + " of " + name;
          case Schedule.ArrivalStages it ->
              "arrivals of " + name + " at up to " + Figures.rate(it.perSecond().max());
        };
    return scenario.startDelay().isZero()
        ? users
        : users + " after " + Durations.format(scenario.startDelay());
  }

  private String length() {
    String runTime = Durations.format(spec.runTime());
    if (scenarios.size() > 1) {
      return runTime;
    }
    Limit limit = scenarios.getFirst().limit();
    return switch (limit) {
      case Limit.Time it -> runTime;
      case Limit.Iterations it ->
          "%s, at most %s".formatted(Figures.count(it.count(), "iteration"), runTime);
      case Limit.IterationsPerUser it ->
          "%s of each, at most %s".formatted(Figures.count(it.count(), "iteration"), runTime);
    };
  }

  private EngineJvm engineJvm() {
    int carriers = isForked() ? Fork.carriers(workers()) : Carriers.ofThisJvm();
    return new EngineJvm(isForked(), Runtime.version().toString(), carriers);
  }

  /** The simple names of the user classes. */
  List<String> userClasses() {
    return spec.allUserClasses().stream().map(Class::getSimpleName).toList();
  }

  private String connections() {
    return plans.stream()
        .map(plan -> connections(plan, spec.find(TargetOptions.CONNECTIONS)) + protocol(plan))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String connections(UserPlan<?> plan, Optional<ConnectionStrategy> ofRun) {
    if (plan.clientFactory().isPresent()) {
      return "as the client of " + plan.clientFactory().get() + " has them";
    }
    String strategy = ofRun.orElseGet(plan::connections).toString();
    return plan.client() == Client.APACHE ? strategy + " by Apache HttpClient" : strategy;
  }

  private String protocol(UserPlan<?> plan) {
    boolean isHttp2 = spec.get(TargetOptions.HTTP2) || plan.protocol() == Protocol.HTTP_2;
    return isHttp2 ? " by HTTP/2" : "";
  }

  /** Which requests share a connection: as the run says, or as each user class does. */
  List<ConnectionStrategy> strategies() {
    return spec.find(TargetOptions.CONNECTIONS)
        .map(List::of)
        .orElseGet(() -> plans.stream().map(UserPlan::connections).toList());
  }

  private String hosts() {
    String host = spec.get(TargetOptions.HOST);
    return host.isEmpty()
        ? plans.stream()
            .map(plan -> plan.settings().host())
            .filter(declared -> !declared.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "))
        : host;
  }
}
