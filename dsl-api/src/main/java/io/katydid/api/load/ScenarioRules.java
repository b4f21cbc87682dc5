package io.katydid.api.load;

import io.katydid.api.Stage;
import io.katydid.api.load.LoadProblem.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that a scenario goes with the load that it is a part of. */
final class ScenarioRules {

  private static final List<LoadOption<?>> LOADS =
      List.of(WorkloadOptions.USERS, WorkloadOptions.ARRIVAL_RATE, WorkloadOptions.STAGES);

  private final LoadSpec load;
  private final LoadSpec scenario;
  private final List<LoadProblem> problems = new ArrayList<>();

  private ScenarioRules(LoadSpec load, LoadSpec scenario) {
    this.load = load;
    this.scenario = scenario;
  }

  /**
   * What is wrong with a scenario beside others.
   *
   * @param load with its own scenario, and those before this one
   */
  static List<LoadProblem> problems(LoadSpec load, LoadSpec scenario) {
    ScenarioRules rules = new ScenarioRules(load, scenario);
    rules.name();
    rules.load();
    rules.delay();
    rules.stages();
    return rules.problems;
  }

  /** What is wrong with the start of the load's own scenario. */
  static List<LoadProblem> problemsOfOwn(LoadSpec load) {
    ScenarioRules rules = new ScenarioRules(load, load);
    rules.delay();
    return rules.problems;
  }

  private void name() {
    boolean taken =
        Stream.concat(Stream.of(load), load.others().stream())
            .anyMatch(other -> other.name().equals(scenario.name()));
    if (taken) {
      add(
          WorkloadOptions.NAME,
          "another scenario is called %s, too: give this one another name"
              .formatted(scenario.name()));
    }
  }

  private void load() {
    withoutLoad(scenario.name(), scenario.given())
        .ifPresent(problem -> add(WorkloadOptions.USERS, problem));
  }

  /** Why a scenario has no load, which is written for each of several; empty if it has one. */
  static Optional<String> withoutLoad(String name, Set<LoadOption<?>> given) {
    return LOADS.stream().anyMatch(given::contains)
        ? Optional.empty()
        : Optional.of(
            "the scenario %s has no load: write its users, an arrivalRate or stages"
                .formatted(name));
  }

  private void delay() {
    Duration delay = scenario.get(WorkloadOptions.START_DELAY);
    Duration runTime = load.runTime();
    if (runTime.isPositive() && delay.compareTo(runTime) >= 0) {
      add(
          WorkloadOptions.START_DELAY,
          "startDelay must be shorter than the run: %s of %s leaves the scenario %s no time"
              .formatted(OptionType.text(delay), OptionType.text(runTime), scenario.name()));
    }
  }

  private void stages() {
    if (!scenario.isGiven(WorkloadOptions.STAGES)) {
      return;
    }
    if (scenario.get(WorkloadOptions.STAGES).all().stream().anyMatch(Stage::isWarmUp)) {
      add(
          WorkloadOptions.STAGES,
          "only stages of the first scenario can be a warm-up, which is of the whole run: remove"
              + " \"warm-up\"");
    }
    if (scenario.runTime().compareTo(load.runTime()) > 0) {
      add(
          WorkloadOptions.STAGES,
          "the stages of the scenario %s end after %s, and the run after %s: let them be shorter, or the run longer"
              .formatted(
                  scenario.name(),
                  OptionType.text(scenario.runTime()),
                  OptionType.text(load.runTime())));
    }
  }

  private void add(LoadOption<?> option, String text) {
    problems.add(new LoadProblem(option, Kind.CONTRADICTED, text));
  }
}
