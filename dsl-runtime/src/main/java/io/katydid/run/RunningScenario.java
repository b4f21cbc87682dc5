package io.katydid.run;

import io.katydid.api.Target;
import io.katydid.api.load.Schedule;
import io.katydid.store.ScenarioEnd;

/** One scenario of a run: its users, what starts them, and how many iterations they may make. */
final class RunningScenario {

  final RunningUsers users;
  final IterationBudget budget;
  final UserSource source;
  final Cohort cohort;
  private boolean changed;

  /** That of a run that starts at this time. */
  RunningScenario(ScenarioPlan plan, Population population, long startOfRun) {
    long start = Clock.later(startOfRun, plan.startDelay().toNanos());
    this.cohort = new Cohort(plan);
    this.users = new RunningUsers(population, cohort);
    this.budget = IterationBudget.of(plan.limit(), cohort.userCount, population::wakeCoordinator);
    this.source =
        switch (plan.schedule()) {
          case Schedule.Closed closed ->
              new AdjustableUsers(closed, places(plan), users, budget, start);
          case Schedule.UserStages stages -> new StagedUsers(stages.users(), places(plan), start);
          case Schedule.Arriving arriving ->
              new ArrivingUsers(
                  arriving,
                  plan.userPlans(),
                  population,
                  users,
                  () -> new ArrivalSchedule(arriving, Seeds.forArrivals(plan.seed()), start));
        };
  }

  private UserPlaces places(ScenarioPlan plan) {
    return new UserPlaces(plan.userPlans(), users, budget);
  }

  /** As {@link UserSource#change}. */
  void change(Target target, long overNanos, long now) {
    source.change(target, overNanos, now);
    changed = true;
  }

  /** How it ended, when the run has. */
  ScenarioEnd end() {
    return new ScenarioEnd(
        cohort.scenario,
        users.count(),
        cohort.ready(),
        users.sessions(),
        budget.notBegun(),
        source.arrived(),
        source.notStarted(),
        changed);
  }
}
