package io.katydid.run;

import io.katydid.api.Target;
import io.katydid.store.ScenarioEnd;
import java.util.List;

/** The scenarios of a run, together. Used by the thread that coordinates it. */
final class RunningScenarios implements UserSource, LoadChanges.Changed {

  private final List<RunningScenario> all;
  private final Population population;

  /** Those of a run that starts at this time. */
  RunningScenarios(List<ScenarioPlan> plans, Population population, long start, Share share) {
    this.population = population;
    this.all =
        plans.stream().map(plan -> new RunningScenario(plan, population, start, share)).toList();
  }

  @Override
  public void startDue(long now) {
    all.forEach(scenario -> scenario.source.startDue(now));
  }

  @Override
  public long next() {
    return all.stream().mapToLong(scenario -> scenario.source.next()).min().orElse(Clock.NEVER);
  }

  @Override
  public boolean isExhausted() {
    return all.stream().allMatch(scenario -> scenario.source.isExhausted());
  }

  @Override
  public boolean isSpawned() {
    return all.stream().allMatch(scenario -> scenario.source.isSpawned());
  }

  @Override
  public void change(String scenario, Target target, long overNanos, long at) {
    all.stream()
        .filter(it -> it.cohort.scenario.equals(scenario))
        .forEach(it -> it.change(target, overNanos, at));
  }

  /** As {@link UserSource#takeOver}, of each. */
  void takeOver(TakeOver takeOver, long at) {
    population.takeOver(takeOver);
    for (int i = 0; i < all.size(); i++) {
      RunningScenario next = all.get(i);
      List<Long> left = takeOver.iterationsLeft();
      next.source.takeOver(
          takeOver, left.isEmpty() ? next.iterationsOf(takeOver.lost()) : left.get(i), at);
    }
  }

  @Override
  public String of(String scenario) {
    return all.size() == 1 ? "" : " of " + scenario;
  }

  @Override
  public void finish(long end) {
    all.forEach(scenario -> scenario.source.finish(end));
  }

  @Override
  public void stop() {
    all.forEach(scenario -> scenario.source.stop());
  }

  @Override
  public void settle(long now) {
    all.forEach(scenario -> scenario.source.settle(now));
  }

  /** Ends the waits of all users. */
  void wake() {
    all.forEach(scenario -> scenario.users.wake());
  }

  /** Ends whatever the users are doing. */
  void cutOff() {
    all.forEach(scenario -> scenario.users.cutOff());
  }

  /** Whether each has a number of iterations, and the last of them has begun. */
  boolean areUsedUp() {
    return all.stream().allMatch(scenario -> scenario.budget.isUsedUp());
  }

  /** How many users have been started, without those that took the place of another. */
  int count() {
    return all.stream().mapToInt(scenario -> scenario.users.count()).sum();
  }

  /** How many could start before the load ended. */
  int ready() {
    return all.stream().mapToInt(scenario -> scenario.cohort.ready()).sum();
  }

  /** How many users have been started in all. */
  long sessions() {
    return all.stream().mapToLong(scenario -> scenario.users.sessions()).sum();
  }

  /** How many iterations have not begun, of those that have a number of them. */
  long notBegun() {
    return all.stream().mapToLong(scenario -> scenario.budget.notBegun()).sum();
  }

  /** How many iterations of each have not ended, as in {@link Cut}. */
  List<Long> iterationsLeft() {
    return all.stream().map(scenario -> scenario.budget.notEnded()).toList();
  }

  /** Adds what keeps the run from passing, now that the load has ended for this reason. */
  void addErrors(RunErrors errors, String stopReason) {
    for (RunningScenario scenario : all) {
      String of = all.size() == 1 ? "" : " of the scenario " + scenario.cohort.scenario;
      errors.addNotBegun(scenario.budget, of, stopReason);
      errors.addNoneStarted(scenario.cohort, scenario.users.count(), of);
    }
  }

  /** How each ended; none, if there is only one. */
  List<ScenarioEnd> ends() {
    return all.size() == 1 ? List.of() : all.stream().map(RunningScenario::end).toList();
  }

  /** As in {@link Cut}. */
  List<ScenarioEnd> soFar() {
    return all.stream().map(RunningScenario::soFar).toList();
  }
}
