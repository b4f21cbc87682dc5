package io.katydid.run;

import io.katydid.api.load.Limit;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Scenario;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserPlan;
import io.katydid.feed.FeedUsers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one scenario of a run is to do.
 *
 * @param name of it, which no other of the run has
 * @param schedule what makes its iterations start
 * @param limit how many iterations it has, if there is a number of them
 * @param startDelay how long after the start of the run it starts
 * @param userPlans of its user classes, mixed by their weights; at least one
 * @param seed of everything random in it
 */
public record ScenarioPlan(
    String name,
    Schedule schedule,
    Limit limit,
    Duration startDelay,
    List<UserPlan<?>> userPlans,
    long seed) {

  /**
   * Those of a load. The first has the seed of the run, and each other one of its own, so that its
   * users do the same whatever other scenarios there are.
   *
   * @param plans of the user classes of all scenarios, one after the other
   * @param seed of the run
   */
  public static List<ScenarioPlan> of(LoadSpec load, List<UserPlan<?>> plans, long seed) {
    List<ScenarioPlan> scenarios = new ArrayList<>();
    int begin = 0;
    for (Scenario scenario : load.scenarios()) {
      int end = begin + scenario.userClasses().size();
      scenarios.add(
          new ScenarioPlan(
              scenario.name(),
              scenario.schedule(),
              scenario.limit(),
              scenario.startDelay(),
              plans.subList(begin, end),
              begin == 0 ? seed : Seeds.forScenario(seed, scenario.name())));
      begin = end;
    }
    return scenarios;
  }

  /** The same, of a load whose seed was given. */
  static List<ScenarioPlan> of(LoadSpec load, List<UserPlan<?>> plans) {
    return of(load, plans, load.get(RunOptions.SEED));
  }

  /** Its users, as its feeds have to know them. */
  FeedUsers feedUsers() {
    return new FeedUsers(userPlans, seed, schedule.mostUsers());
  }

  /** Whether iterations start at a rate, and not by users. */
  boolean isOpen() {
    return schedule instanceof Schedule.Arriving;
  }
}
