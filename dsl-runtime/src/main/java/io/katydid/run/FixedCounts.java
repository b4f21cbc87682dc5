package io.katydid.run;

import io.katydid.api.load.FixedCountRule;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserPlan;
import java.util.List;
import java.util.Optional;

/** The user classes of which a closed load has a fixed number. */
public final class FixedCounts {

  private FixedCounts() {}

  /** The weight by which a class shares the users that no class has a fixed number of. */
  static int weight(UserPlan<?> plan) {
    return plan.fixedCount() > 0 ? 0 : plan.settings().weight();
  }

  /** Which part of the users, or of the arrivals, each class has. */
  static double[] shares(Schedule schedule, List<UserPlan<?>> plans) {
    long weights = plans.stream().mapToLong(FixedCounts::weight).sum();
    double users = schedule.mostUsers();
    double shared = Math.max(0, users - plans.stream().mapToLong(UserPlan::fixedCount).sum());
    return plans.stream()
        .mapToDouble(plan ->
            plan.fixedCount() > 0
                ? plan.fixedCount() / users
                : shared / users * weight(plan) / weights)
        .toArray();
  }

  /**
   * Checks that a load has as many users as its classes have.
   *
   * @throws IllegalArgumentException if it has not
   */
  public static void require(Schedule schedule, List<UserPlan<?>> plans) {
    List<Integer> counts = plans.stream().map(UserPlan::fixedCount).toList();
    Optional<String> problem =
        switch (schedule) {
          case Schedule.Arriving arriving -> FixedCountRule.problemOfArrivals(counts);
          case Schedule.Closed closed -> FixedCountRule.problemOfUsers(closed.users(), counts);
          case Schedule.UserStages stages ->
              FixedCountRule.problemOfUsers(stages.mostUsers(), counts);
        };
    if (problem.isPresent()) {
      throw new IllegalArgumentException(problem.get());
    }
  }
}
