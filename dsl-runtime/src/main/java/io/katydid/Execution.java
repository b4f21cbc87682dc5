package io.katydid;

import io.katydid.api.Durations;
import io.katydid.api.plan.UserPlan;
import io.katydid.fork.Fork;
import io.katydid.fork.Load;
import io.katydid.measure.Frame;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.report.EngineJvm;
import io.katydid.report.Route;
import io.katydid.report.RunReport;
import io.katydid.run.Engine;
import io.katydid.run.ExpectedRate;
import io.katydid.run.RunOutcome;
import io.katydid.run.UserPlans;
import io.katydid.run.Workload;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One execution of a {@link LoadRun}: makes the load, has it judged, and tells of it. */
final class Execution {

  private final LoadRun run;
  private final List<UserPlan<?>> plans;
  private final Load load;
  private final RunHistory ledger;
  private final List<PowerEstimate> outlook;

  /** Prepares it; throws as {@link LoadRun#execute} does. */
  Execution(LoadRun run) {
    this(run, run.extend);
  }

  /**
   * Prepares one of several runs that are to be of the same length, whatever they find.
   *
   * @throws IllegalArgumentException as {@link LoadRun#execute} does
   */
  static Execution unextended(LoadRun run) {
    return new Execution(run, 0);
  }

  private Execution(LoadRun run, int extend) {
    RequestObjective.requireConsistent(run.objectives);
    this.run = run;
    this.plans = run.userClasses.stream().<UserPlan<?>>map(UserPlans::find).toList();
    this.load = AskedLoad.of(run, extend);
    this.ledger =
        new RunHistory(
            run, RunEnvironment.of(run, load.profile(), engineJvm(), hosts(), connections()));
    this.outlook = outlook();
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
        run.objectives,
        ExpectedRate.atMost(load.profile().workload(), plans),
        run.runTime.minus(run.warmUp),
        load.rules());
  }

  /** As {@link SampleSizeCheck#timesToDecide}. */
  double timesToDecide() {
    return SampleSizeCheck.timesToDecide(
        run.objectives,
        ExpectedRate.atMost(load.profile().workload(), plans),
        run.runTime.minus(run.warmUp),
        load.rules());
  }

  /** What it can decide; nothing is told of a warm-up whose length will only be seen. */
  private List<PowerEstimate> outlook() {
    return run.detectWarmUp
        ? List.of()
        : PowerEstimate.of(
            run.objectives,
            ExpectedRate.scheduled(load.profile(), plans),
            run.runTime.minus(run.warmUp),
            load.rules());
  }

  /** Executes it, whether or not it can decide anything. */
  LoadResult run() {
    new ReportFile(run.json).requireWritable();
    try (ProgressThread progress = new ProgressThread(run.console)) {
      progress.starting(inWords(), outlook);
      return execute(progress);
    }
  }

  private String inWords() {
    String classes = String.join(", ", userClasses());
    String users =
        switch (load.profile().workload()) {
          case Workload.Closed it -> Figures.count(it.users(), "user") + " of " + classes;
          case Workload.Open it -> "arrivals of " + classes + " at " + Figures.rate(it.perSecond());
        };
    return users
        + (hosts().isEmpty() ? "" : " on " + hosts())
        + " for "
        + Durations.format(run.runTime)
        + (run.forked ? ", in a forked JVM" : "");
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
    if (!run.forked) {
      Engine engine = load.engine(plans, frames);
      return execute(progress, others, engine::abort, engine::execute);
    }
    try (Fork fork = Fork.start(load, run.userClasses, frames)) {
      return execute(progress, others, fork::abort, fork::execute);
    }
  }

  private LoadResult execute(
      ProgressThread progress,
      OtherLoads others,
      Consumer<String> abort,
      Supplier<RunOutcome> execute) {
    Instant startedAt = Instant.now();
    ShutdownStop shutdownStop = ShutdownStop.of(abort);
    try {
      LoadResult result = new LoadResult(report(startedAt, execute.get(), others));
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
        userClasses(),
        load.profile().workload().users(),
        outcome.spawned(),
        load.profile().workload() instanceof Workload.Closed it ? it.spawnRate() : 0,
        load.profile().workload() instanceof Workload.Open it ? it.perSecond() : 0,
        run.runTime,
        run.warmUp,
        hosts(),
        load.seed(),
        startedAt,
        Duration.ofNanos(outcome.elapsedNanos()),
        engineJvm(),
        new Route(connections(), load.network().addresses(), load.network().sourceAddresses()),
        run.timings,
        outcome.stopReason(),
        outcome.extensions(),
        load.rules(),
        measured.reason(),
        outlook,
        measured.window(),
        measured.warmUp(),
        health,
        verdict(outcome, measured, health));
  }

  private Verdict verdict(RunOutcome outcome, SteadyState measured, GeneratorHealth health) {
    Verdict own =
        health.revise(
            Judge.judge(
                run.objectives, measured, load.rules(), ledger.baseline(), outcome.runErrors()));
    return Guards.of(run.objectives, attendance(outcome)).judge(own, measured.window().whole());
  }

  /** A load that its own users ended had as many as it needed. */
  private Attendance attendance(RunOutcome outcome) {
    return load.profile().workload() instanceof Workload.Closed it && outcome.isTimeOver()
        ? new Attendance(it.users(), outcome.ready(), true)
        : new Attendance(outcome.spawned(), outcome.ready(), false);
  }

  private GeneratorHealth health(RunOutcome outcome, Snapshot kept) {
    ResourceMetrics vitals = ResourceMetrics.last(outcome.vitals(), kept.windowNanos());
    boolean targetHere = Loopback.isIn(hosts(), load.network().addresses());
    return new GeneratorHealth(
        Generator.of(vitals, kept, run.forked, targetHere),
        run.objectives,
        kept,
        ledger.baseline());
  }

  private EngineJvm engineJvm() {
    int carriers =
        run.forked
            ? Fork.carriers()
            : Integer.getInteger(
                "jdk.virtualThreadScheduler.parallelism",
                Runtime.getRuntime().availableProcessors());
    return new EngineJvm(run.forked, Runtime.version().toString(), carriers);
  }

  private List<String> userClasses() {
    return run.userClasses.stream().map(Class::getSimpleName).toList();
  }

  private String connections() {
    return run.connections == null
        ? plans.stream()
            .map(plan -> plan.connections().toString())
            .distinct()
            .collect(Collectors.joining(", "))
        : run.connections.toString();
  }

  private String hosts() {
    return run.host.isEmpty()
        ? plans.stream()
            .map(plan -> plan.settings().host())
            .filter(declared -> !declared.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "))
        : run.host;
  }

  private void publish(RunReport report, ProgressThread progress) {
    progress.finished(report);
    new ReportFile(run.json).write(report);
    ledger.record(report);
  }
}
