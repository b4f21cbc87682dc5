package io.katydid.run;

import io.katydid.api.Target;
import io.katydid.api.load.Schedule;

/** Starts the users of a run. Used by the thread that coordinates it. */
interface UserSource {

  /** What starts the users of a run that starts now. */
  static UserSource of(
      LoadPlan plan,
      Population population,
      RunningUsers users,
      IterationBudget budget,
      long start) {
    return switch (plan.profile().schedule()) {
      case Schedule.Closed closed ->
          new AdjustableUsers(
              closed, new UserPlaces(plan.userPlans(), users, budget), users, budget, start);
      case Schedule.UserStages stages ->
          new StagedUsers(stages.users(), new UserPlaces(plan.userPlans(), users, budget), start);
      case Schedule.Arriving arriving ->
          new ArrivingUsers(
              arriving,
              plan.userPlans(),
              population,
              users,
              () -> new ArrivalSchedule(arriving, Seeds.forArrivals(plan.seed()), start));
    };
  }

  /** Starts those that are due by now. */
  void startDue(long now);

  /** When the next one is due, or {@link Clock#NEVER}. */
  long next();

  /** Whether no more will be started, so that the run is over when those there are have ended. */
  boolean isExhausted();

  /** Whether all users of a closed load that has a fixed number of them have been started. */
  default boolean isSpawned() {
    return false;
  }

  /**
   * Changes the load from this time on, if it is one that can be changed.
   *
   * @param target as many users, or arrivals, as there are to be
   * @param overNanos in which time it goes there, evenly; 0 for at once
   */
  default void change(Target target, long overNanos, long now) {}

  /** Starts no more. */
  default void stop() {}

  /** What could not be started, after the stop: ages are recorded at this time. */
  default void settle(long now) {}
}
