package io.katydid.run;

import io.katydid.api.Target;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.UserPlan;
import io.katydid.store.ScenarioEnd;
import java.util.List;
import java.util.function.Function;

/** One scenario of a run: its users, what starts them, and how many iterations they may make. */
final class RunningScenario {

  final RunningUsers users;
  final IterationBudget budget;
  final UserSource source;
  final Cohort cohort;
  private final ScenarioPlan plan;
  private final Share share;
  private boolean changed;

  /** That of a run that starts at this time. */
  RunningScenario(ScenarioPlan plan, Population population, long startOfRun, Share share) {
    long start = Clock.later(startOfRun, plan.startDelay().toNanos());
    this.plan = plan;
    this.share = share;
    this.cohort = new Cohort(plan);
    this.users = new RunningUsers(population, cohort);
    this.budget = budget(plan, share, population::wakeCoordinator);
    if (!share.isWhole()) {
      divideThroughput(plan, population, share, startOfRun);
    }
    this.source =
        switch (plan.schedule()) {
          case Schedule.Closed closed ->
              adjustable(plan, share, it -> new Spawner(closed, it, users, budget, start));
          case Schedule.UserStages stages ->
              adjustable(plan, share, it -> new StagedUsers(stages.users(), it, start));
          case Schedule.Arriving arriving ->
              new ArrivingUsers(
                  arriving,
                  plan.userPlans(),
                  population,
                  users,
                  share,
                  () -> new ArrivalSchedule(arriving, Seeds.forArrivals(plan.seed()), start));
        };
  }

  /** Arrivals have no throughput beside their rate. */
  private static void divideThroughput(
      ScenarioPlan plan, Population population, Share share, long start) {
    List<UserPlan<?>> plans = plan.userPlans();
    if (plan.isOpen() || plans.stream().noneMatch(RunningScenario::isPacedTogether)) {
      return;
    }
    int[] users = OwnUsers.ofClasses(plans, plan.schedule().mostUsers());
    for (int userClass = 0; userClass < users.length; userClass++) {
      UserPlan<?> next = plans.get(userClass);
      if (isPacedTogether(next)) {
        Pace pace = next.pace().orElseThrow();
        population.divide(next, new OwnSlots(pace, start, userClass, users[userClass], share));
      }
    }
  }

  private static boolean isPacedTogether(UserPlan<?> plan) {
    return plan.pace().filter(Pace::isOfClass).isPresent();
  }

  private static IterationBudget budget(ScenarioPlan plan, Share share, Runnable usedUp) {
    return plan.limit() instanceof Limit.Time
        ? IterationBudget.UNBOUNDED
        : IterationBudget.of(
            plan.limit(),
            OwnUsers.of(plan.userPlans(), plan.schedule().mostUsers(), share),
            share,
            usedUp);
  }

  private UserSource adjustable(
      ScenarioPlan plan, Share share, Function<UserPlaces, UserSource> source) {
    UserPlaces places = new UserPlaces(plan, users, budget, share);
    return new AdjustableUsers(source.apply(places), places);
  }

  /** As {@link UserSource#change}. */
  void change(Target target, long overNanos, long at) {
    source.change(target, overNanos, at);
    changed = true;
  }

  /** How many iterations are of this share; 0 if there is no number of them. */
  long iterationsOf(int index) {
    return budget.isBounded() ? budget(plan, new Share(index, share.of()), () -> {}).total() : 0;
  }

  /** How it ended. */
  ScenarioEnd end() {
    return end(cohort.ready());
  }

  /** As in {@link Cut}. */
  ScenarioEnd soFar() {
    return end(Math.max(0, users.count() - cohort.startFailures()));
  }

  private ScenarioEnd end(int ready) {
    return new ScenarioEnd(
        cohort.scenario,
        users.count(),
        ready,
        users.sessions(),
        budget.notBegun(),
        source.arrived(),
        source.notStarted(),
        changed);
  }
}
