package io.katydid.run;

import io.katydid.api.plan.TaskEntry;
import io.katydid.api.plan.UserPlan;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How many requests a load makes per second at most, as far as that is known before it: by the rate
 * of arrivals, or the waits of the users, if it is known how many requests their tasks make. Users
 * that do not wait make as many as the target lets them.
 */
public final class ExpectedRate {

  private static final int DRAWS = 1000;

  private ExpectedRate() {}

  /** The rate per second, or empty if it is not known. */
  public static OptionalDouble of(Workload workload, List<UserPlan<?>> plans) {
    int weights = plans.stream().mapToInt(plan -> plan.settings().weight()).sum();
    double perSecond = 0;
    for (UserPlan<?> plan : plans) {
      double share = (double) plan.settings().weight() / weights;
      perSecond += share * iterations(workload, plan) * requests(plan);
    }
    return Double.isFinite(perSecond) ? OptionalDouble.of(perSecond) : OptionalDouble.empty();
  }

  /** How many iterations there would be per second, if all users were of this class. */
  private static double iterations(Workload workload, UserPlan<?> plan) {
    return switch (workload) {
      case Workload.Open open -> open.perSecond();
      case Workload.Closed closed -> closed.users() * 1e9 / nanosBetween(plan);
    };
  }

  private static double nanosBetween(UserPlan<?> plan) {
    if (plan.pacingNanos() > 0) {
      return plan.pacingNanos();
    }
    RandomGenerator random = new SplittableRandom(0);
    double sum = 0;
    for (int i = 0; i < DRAWS; i++) {
      sum += plan.waitNanos(random);
    }
    return sum / DRAWS;
  }

  /** How many requests an iteration makes, or infinity if that is not known. */
  private static double requests(UserPlan<?> plan) {
    double requests = 0;
    double weights = 0;
    for (TaskEntry task : plan.tasks()) {
      if (task.requests() == TaskEntry.UNKNOWN) {
        return Double.POSITIVE_INFINITY;
      }
      requests += (double) task.weight() * task.requests();
      weights += task.weight();
    }
    return requests / weights;
  }
}
