package io.katydid.api.load;

import io.katydid.api.Objective;

/** Of which time of a load an objective can be. */
public final class ObjectiveTime {

  private ObjectiveTime() {}

  /** Whether it is about how much there is in a time, which each stage has for itself. */
  public static boolean isRate(Objective objective) {
    return objective instanceof Objective.Throughput
        || objective instanceof Objective.StreamRate
        || objective instanceof Objective.CounterRate;
  }

  /** Whether it is never about the warm-up. */
  public static boolean isOfTheSteadyLoad(Objective objective) {
    return isRate(objective) || isOfTheRun(objective);
  }

  /** Whether it is never about one stage alone. */
  public static boolean isOfTheRun(Objective objective) {
    return objective instanceof Objective.Relative
        || objective instanceof Objective.Users
        || objective instanceof Objective.None;
  }
}
