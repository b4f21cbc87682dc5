package io.katydid.api.load;

import static io.katydid.api.load.CapacityOptions.AT_LEAST;
import static io.katydid.api.load.CapacityOptions.FROM;
import static io.katydid.api.load.CapacityOptions.TO;
import static io.katydid.api.load.RunOptions.WARM_UP;
import static io.katydid.api.load.VerdictOptions.EXTEND;
import static io.katydid.api.load.VerdictOptions.FAIL_FAST;
import static io.katydid.api.load.WorkloadOptions.ARRIVALS;
import static io.katydid.api.load.WorkloadOptions.ARRIVAL_RATE;
import static io.katydid.api.load.WorkloadOptions.ITERATIONS;
import static io.katydid.api.load.WorkloadOptions.ITERATIONS_PER_USER;
import static io.katydid.api.load.WorkloadOptions.REPLAY;
import static io.katydid.api.load.WorkloadOptions.STAGES;
import static io.katydid.api.load.WorkloadOptions.USERS;

import io.katydid.api.Arrivals;
import io.katydid.api.Rate;
import io.katydid.api.load.LoadProblem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks a load: that each value is possible, and that all go together. */
public final class LoadRules {

  private final LoadSpec load;
  private final Set<LoadOption<?>> written;
  private final List<LoadProblem> problems = new ArrayList<>();

  private LoadRules(LoadSpec load, Set<LoadOption<?>> written) {
    this.load = load;
    this.written = written;
  }

  /**
   * All that is wrong with a load.
   *
   * @param written the options that stand in the source, if only with their defaults
   */
  public static List<LoadProblem> problems(
      LoadKind kind, LoadSpec load, Set<LoadOption<?>> written) {
    LoadRules rules = new LoadRules(load, written);
    load.given().forEach(rules::range);
    TlsOptions.problem(load).ifPresent(rules.problems::add);
    JoinOptions.problem(load).ifPresent(rules.problems::add);
    rules.proxy();
    rules.losses();
    if (kind == LoadKind.CAPACITY) {
      rules.rates();
    } else {
      rules.workers();
      rules.workload();
      rules.replay();
      rules.iterations();
      rules.warmUp();
      rules.problems.addAll(ScenarioRules.problemsOfOwn(load));
    }
    return rules.problems;
  }

  /**
   * All that is wrong with a scenario beside others.
   *
   * @param load with its own scenario, and those before this one
   * @param written the options of the scenario that stand in the source
   */
  public static List<LoadProblem> problemsOfScenario(
      LoadSpec load, LoadSpec scenario, Set<LoadOption<?>> written) {
    LoadRules rules = new LoadRules(scenario, written);
    scenario.given().forEach(rules::range);
    rules.workload();
    rules.iterations();
    rules.problems.addAll(ScenarioRules.problems(load, scenario));
    return rules.problems;
  }

  /**
   * Checks that a load can be made.
   *
   * @throws IllegalArgumentException with the first problem, if there is one
   */
  public static LoadSpec require(LoadKind kind, LoadSpec load) {
    for (LoadProblem problem : problems(kind, load, load.given())) {
      throw new IllegalArgumentException(problem.text());
    }
    if (kind != LoadKind.RUN && !load.others().isEmpty()) {
      throw new IllegalArgumentException(
          "only a single run can have several scenarios: leave one of them");
    }
    requireOnce(load.userClasses());
    requireScenarios(load);
    return load;
  }

  /**
   * Checks that a scenario, which is one of several, has a load: one user is no default there.
   *
   * @throws IllegalArgumentException if it has none
   */
  public static LoadSpec requireLoad(LoadSpec scenario) {
    withoutLoad(scenario.name(), scenario.given())
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem);
        });
    return scenario;
  }

  /**
   * Why a scenario, which is one of several, has no load; empty if it has one.
   *
   * @param given the options of it that are not left to their defaults
   */
  public static Optional<String> withoutLoad(String name, Set<LoadOption<?>> given) {
    return ScenarioRules.withoutLoad(name, given);
  }

  /**
   * Checks that no user class is there twice.
   *
   * @throws IllegalArgumentException if one is
   */
  public static void requireOnce(List<Class<?>> userClasses) {
    userClasses.stream()
        .filter(type -> Collections.frequency(userClasses, type) > 1)
        .findFirst()
        .ifPresent(type -> {
          throw new IllegalArgumentException(
              "%s is here twice: remove one of them, and mix user classes by their weights"
                  .formatted(type.getName()));
        });
  }

  private static void requireScenarios(LoadSpec load) {
    LoadSpec before = load.withoutOthers();
    for (LoadSpec scenario : load.others()) {
      requireOnce(scenario.userClasses());
      for (LoadProblem problem : problemsOfScenario(before, scenario, scenario.given())) {
        throw new IllegalArgumentException(problem.text());
      }
      before = before.withScenario(scenario);
    }
  }

  private <T> void range(LoadOption<T> option) {
    load.find(option)
        .flatMap(option::problem)
        .ifPresent(problem -> problems.add(new LoadProblem(option, Kind.OUT_OF_RANGE, problem)));
  }

  /** A load is given by users, by an arrival rate, or by stages; if these can be read. */
  private void workload() {
    if (written.contains(STAGES) && !load.isGiven(STAGES)) {
      return;
    }
    Workload workload = writtenWorkload();
    workload.excluded().stream()
        .filter(written::contains)
        .forEach(option -> problems.add(excluded(option, workload)));
  }

  /** Also of a load in which the value of the option that decides cannot be read. */
  private Workload writtenWorkload() {
    boolean unreadable = !load.isGiven(STAGES) && !load.isGiven(ARRIVAL_RATE);
    return unreadable && written.contains(ARRIVAL_RATE) ? Workload.OF_ARRIVALS : load.workload();
  }

  private static LoadProblem excluded(LoadOption<?> option, Workload workload) {
    return switch (workload) {
      case OF_USERS -> unaccompanied(option);
      case OF_ARRIVALS ->
          new LoadProblem(
              option,
              Kind.EXCLUDED,
              "with an arrivalRate, users start as they are needed: remove %s, or the arrivalRate"
                  .formatted(option));
      case SHAPE ->
          new LoadProblem(
              option,
              Kind.EXCLUDED,
              "a shape sets the load: remove %s, or the shape".formatted(option));
      case REPLAY ->
          new LoadProblem(
              option,
              Kind.EXCLUDED,
              "a replay sets the load, and how long it lasts: remove %s, or the replay"
                  .formatted(option));
      case STAGES_OF_USERS, STAGES_OF_ARRIVALS ->
          new LoadProblem(
              option,
              Kind.EXCLUDED,
              "stages set the load, and how long it lasts: remove %s, or the stages"
                  .formatted(option));
    };
  }

  private static LoadProblem unaccompanied(LoadOption<?> option) {
    return option == WorkloadOptions.SHAPE
        ? new LoadProblem(
            option,
            Kind.OUT_OF_RANGE,
            "LoadShape itself is no shape: name a class that implements it, or remove shape")
        : new LoadProblem(
            option,
            Kind.UNACCOMPANIED,
            "%1$s goes with an arrivalRate: add one, or remove %1$s".formatted(option));
  }

  /** What an access log has is no rate, of which arrivals could be drawn. */
  private void replay() {
    boolean isLog = load.find(REPLAY).filter(it -> ReplayFile.isLog(it.toString())).isPresent();
    if (isLog && written.contains(ARRIVALS) && load.get(ARRIVALS) != Arrivals.EVEN) {
      contradict(
          ARRIVALS,
          "an access log has as many arrivals in each second as lines, and they are even there:"
              + " remove arrivals, or write rates in a file that ends in .csv");
    }
  }

  /** What ends with its iterations has no time to be extended by. */
  private void iterations() {
    if (load.isGiven(ITERATIONS) && load.isGiven(ITERATIONS_PER_USER)) {
      contradict(
          ITERATIONS_PER_USER,
          "iterations are of all users together, and iterationsPerUser of each: remove one of"
              + " them");
    }
    if (load.isCounted()
        && !load.isGiven(STAGES)
        && written.contains(EXTEND)
        && load.get(EXTEND) > 0) {
      contradict(
          EXTEND, "a load with a number of iterations is not extended: remove extend, or write 0");
    }
  }

  private void warmUp() {
    WarmUp warmUp = load.warmUp();
    Duration runTime = load.runTime();
    if (load.stages().isEmpty()
        && load.workload() != Workload.REPLAY
        && !isShapeAlone()
        && runTime.isPositive()
        && warmUp.length().compareTo(runTime) >= 0) {
      contradict(
          WARM_UP,
          "warmUp must be shorter than runTime: %s of %s leaves nothing to judge"
              .formatted(warmUp, OptionType.text(runTime)));
    }
    if (load.get(FAIL_FAST) && warmUp.detected()) {
      contradict(
          FAIL_FAST,
          "failFast needs a warmUp that is declared: what is warm-up is detected only at the end");
    }
  }

  /** A shape without a run time says itself how long it is, when it is asked. */
  private boolean isShapeAlone() {
    return load.workload() == Workload.SHAPE && !load.isGiven(RunOptions.RUN_TIME);
  }

  private void rates() {
    Rate from = load.get(FROM);
    Rate to = load.get(TO);
    if (from.perSecond() >= to.perSecond()) {
      contradict(TO, "to must be above from: %s is not above %s".formatted(to, from));
    }
    load.find(AT_LEAST)
        .filter(demanded -> demanded.perSecond() > to.perSecond())
        .ifPresent(demanded ->
            contradict(
                AT_LEAST,
                "atLeast must be within the rates that are tried: %s is above the highest, %s"
                    .formatted(demanded, to)));
  }

  /** A worker without a user would be a JVM for nothing. */
  private void workers() {
    int workers = load.get(RunOptions.WORKERS);
    int users = load.get(USERS);
    boolean isShared = workers > 1 && load.workload() == Workload.OF_USERS;
    if (isShared && workers > users && load.others().isEmpty()) {
      contradict(
          RunOptions.WORKERS,
          String.format(
              Locale.ROOT,
              "%d workers cannot share %s: set workers to at most %d, or more users",
              workers,
              users == 1 ? "1 user" : users + " users",
              users));
    }
  }

  private void losses() {
    if (load.get(RunOptions.WORKERS) == 1 && load.isGiven(RunOptions.ON_WORKER_LOSS)) {
      problems.add(
          new LoadProblem(
              RunOptions.ON_WORKER_LOSS,
              Kind.UNACCOMPANIED,
              "onWorkerLoss goes with several workers: add workers, or remove onWorkerLoss"));
    }
  }

  private void proxy() {
    if (load.isGiven(ProxyOptions.NO_PROXY) && !load.isGiven(ProxyOptions.PROXY)) {
      problems.add(
          new LoadProblem(
              ProxyOptions.NO_PROXY,
              Kind.UNACCOMPANIED,
              "noProxy goes with a proxy: add it, or remove noProxy"));
    }
  }

  private void contradict(LoadOption<?> option, String text) {
    problems.add(new LoadProblem(option, Kind.CONTRADICTED, text));
  }
}
