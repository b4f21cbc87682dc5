package io.katydid;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Durations;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserPlan;
import io.katydid.control.ControlledRun;
import io.katydid.control.Load;
import io.katydid.fork.Fork;
import io.katydid.measure.Frame;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.report.EngineJvm;
import io.katydid.report.PlannedLoad;
import io.katydid.report.Route;
import io.katydid.report.RunCourse;
import io.katydid.report.RunReport;
import io.katydid.run.ExpectedRate;
import io.katydid.run.UserPlans;
import io.katydid.store.RunOutcome;
import io.katydid.text.Figures;
import io.katydid.verdict.Attendance;
import io.katydid.verdict.Generator;
import io.katydid.verdict.GeneratorHealth;
import io.katydid.verdict.Guards;
import io.katydid.verdict.Judge;
import io.katydid.verdict.PowerEstimate;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.SampleSizeCheck;
import io.katydid.verdict.SteadyState;
import io.katydid.verdict.Verdict;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One execution of a {@link LoadRun}: makes the load, has it judged, and reports it. */
final class Execution {

  private final LoadSpec spec;
  private final @Nullable PrintStream console;
  private final List<RequestObjective> objectives;
  private final List<UserPlan<?>> plans;
  private final Load load;
  private final RunHistory history;
  private final List<PowerEstimate> powerEstimates;

  /** Prepares it; throws as {@link LoadRun#execute} does. */
  Execution(LoadSpec spec, @Nullable PrintStream console) {
    this.spec = spec;
    this.console = console;
    this.objectives = RequestObjective.of(spec);
    this.plans = spec.userClasses().stream().<UserPlan<?>>map(UserPlans::find).toList();
    LoadRules.require(LoadKind.RUN, spec);
    this.load = Load.of(spec, spec.find(LoadOptions.SEED).orElseGet(Execution::newSeed));
    this.history =
        new RunHistory(
            spec, objectives, RunEnvironment.of(spec, engineJvm(), hosts(), connections()));
    this.powerEstimates = powerEstimates();
  }

  LoadResult execute() {
    requireDecidable();
    return run();
  }

  /**
   * Refuses what the load could not decide.
   *
   * @throws IllegalArgumentException as {@link SampleSizeCheck#require} does
   */
  void requireDecidable() {
    SampleSizeCheck.require(
        objectives, ExpectedRate.atMost(load.profile().schedule(), plans), judged(), load.rules());
  }

  /** As {@link SampleSizeCheck#timesToDecide}. */
  double timesToDecide() {
    return SampleSizeCheck.timesToDecide(
        objectives, ExpectedRate.atMost(load.profile().schedule(), plans), judged(), load.rules());
  }

  /** What it can decide; empty where the warm-up is detected, as its length is not known before. */
  private List<PowerEstimate> powerEstimates() {
    return load.rules().detectWarmUp()
        ? List.of()
        : PowerEstimate.of(
            objectives, ExpectedRate.scheduled(load.profile(), plans), judged(), load.rules());
  }

  /** Executes it, whether or not it can decide anything. */
  LoadResult run() {
    new ReportFile(spec.find(LoadOptions.JSON).orElse(null)).requireWritable();
    try (ProgressThread progress = new ProgressThread(console)) {
      progress.starting(inWords(), powerEstimates);
      return execute(progress);
    }
  }

  private String inWords() {
    String classes = String.join(", ", userClasses());
    String users =
        switch (load.profile().schedule()) {
          case Schedule.Closed it -> Figures.count(it.users(), "user") + " of " + classes;
          case Schedule.Open it -> "arrivals of " + classes + " at " + Figures.rate(it.perSecond());
        };
    return spec.find(LoadOptions.TITLE).map(title -> title + ": ").orElse("")
        + users
        + (hosts().isEmpty() ? "" : " on " + hosts())
        + " for "
        + Durations.format(load.profile().runTime())
        + (forked() ? ", in a forked JVM" : "");
  }

  private LoadResult execute(ProgressThread progress) {
    try (OtherLoads others = OtherLoads.begin()) {
      return execute(progress, others);
    }
  }

  private LoadResult execute(ProgressThread progress, OtherLoads others) {
    Consumer<Frame> frames =
        frame -> {
          others.look();
          progress.frame(frame);
        };
    try (ControlledRun started =
        forked()
            ? ControlledRun.forked(load, spec.userClasses(), frames)
            : ControlledRun.embedded(load, plans, frames)) {
      return execute(progress, others, started);
    }
  }

  private LoadResult execute(ProgressThread progress, OtherLoads others, ControlledRun started) {
    Instant startedAt = Instant.now();
    ShutdownStop shutdownStop = ShutdownStop.of(started::abort);
    try {
      LoadResult result = new LoadResult(report(startedAt, started.execute(), others));
      publish(result.report(), progress);
      return result;
    } finally {
      shutdownStop.close();
    }
  }

  private RunReport report(Instant startedAt, RunOutcome outcome, OtherLoads others) {
    others.look();
    SteadyState measured = SteadyState.of(outcome.slices(), load.rules()).after(outcome.warmedUp());
    GeneratorHealth health =
        health(outcome, measured.window().whole()).besideAnotherLoad(others.seconds());
    return new RunReport(
        planned(),
        new RunCourse(
            startedAt,
            Duration.ofNanos(outcome.elapsedNanos()),
            outcome.spawned(),
            outcome.stopReason(),
            outcome.extensions()),
        engineJvm(),
        new Route(connections(), load.network().addresses(), load.network().sourceAddresses()),
        load.rules(),
        powerEstimates,
        measured,
        health,
        verdict(outcome, measured, health),
        spec.get(LoadOptions.TIMINGS));
  }

  private PlannedLoad planned() {
    return new PlannedLoad(
        userClasses(),
        hosts(),
        load.profile().schedule(),
        load.profile().runTime(),
        load.profile().warmUp(),
        load.seed(),
        spec.with(LoadOptions.SEED, load.seed()).options(LoadKind.RUN));
  }

  private Verdict verdict(RunOutcome outcome, SteadyState measured, GeneratorHealth health) {
    Verdict own =
        health.revise(
            Judge.judge(
                objectives, measured, load.rules(), history.baseline(), outcome.runErrors()));
    return Guards.of(objectives, attendance(outcome)).judge(own, measured.window().whole());
  }

  /** A load that its own users ended had as many as it needed. */
  private Attendance attendance(RunOutcome outcome) {
    return load.profile().schedule() instanceof Schedule.Closed it && outcome.isTimeOver()
        ? new Attendance(it.users(), outcome.ready(), true)
        : new Attendance(outcome.spawned(), outcome.ready(), false);
  }

  private GeneratorHealth health(RunOutcome outcome, Snapshot kept) {
    ResourceMetrics resources = ResourceMetrics.last(outcome.resources(), kept.windowNanos());
    boolean targetHere = Loopback.isIn(hosts(), load.network().addresses());
    return new GeneratorHealth(
        Generator.of(resources, kept, forked(), targetHere), objectives, kept, history.baseline());
  }

  private static long newSeed() {
    return ThreadLocalRandom.current().nextLong(1L << 53);
  }

  private Duration judged() {
    return load.profile().runTime().minus(load.profile().warmUp());
  }

  private boolean forked() {
    return spec.get(LoadOptions.FORK) == 1;
  }

  private EngineJvm engineJvm() {
    int carriers =
        forked()
            ? Fork.carriers()
            : Integer.getInteger(
                "jdk.virtualThreadScheduler.parallelism",
                Runtime.getRuntime().availableProcessors());
    return new EngineJvm(forked(), Runtime.version().toString(), carriers);
  }

  private List<String> userClasses() {
    return spec.userClasses().stream().map(Class::getSimpleName).toList();
  }

  private String connections() {
    return spec.find(LoadOptions.CONNECTIONS)
        .map(ConnectionStrategy::toString)
        .orElseGet(() ->
            plans.stream()
                .map(plan -> plan.connections().toString())
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  private String hosts() {
    String host = spec.get(LoadOptions.HOST);
    return host.isEmpty()
        ? plans.stream()
            .map(plan -> plan.settings().host())
            .filter(declared -> !declared.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "))
        : host;
  }

  private void publish(RunReport report, ProgressThread progress) {
    progress.finished(report);
    new ReportFile(spec.find(LoadOptions.JSON).orElse(null)).write(report);
    history.record(report);
  }
}
