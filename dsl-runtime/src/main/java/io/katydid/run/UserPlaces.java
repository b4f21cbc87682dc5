package io.katydid.run;

import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The places of the users of a closed load, mixed by their weights. The user that was started last
 * is ended first, so that the classes are mixed as they were when there were as many users before.
 * Used by the thread that coordinates the run.
 */
final class UserPlaces {

  private final List<UserPlan<?>> plans;
  private final ClosedMix mix;
  private final RunningUsers users;
  private final IterationBudget budget;
  private final Deque<Place> places = new ArrayDeque<>();

  UserPlaces(List<UserPlan<?>> plans, RunningUsers users, IterationBudget budget) {
    this.plans = plans;
    this.mix = ClosedMix.of(plans);
    this.users = users;
    this.budget = budget;
  }

  /** A user, and what ends it. */
  private record Place(int userClass, Runnable end) {}

  /** How many there are; a user that has left by itself keeps its place. */
  int count() {
    return places.size();
  }

  /** Starts one more user. */
  void startOne() {
    int userClass = mix.next();
    UserPlan<?> plan = plans.get(userClass);
    places.push(new Place(userClass, start(plan, plan.turnover())));
  }

  private Runnable start(UserPlan<?> plan, Turnover turnover) {
    if (!budget.isBounded() && turnover.equals(Turnover.NONE)) {
      return users.start(plan, user -> user.ownSchedule(user))::end;
    }
    IterationBudget.Share share = budget.share();
    return users.startReplaced(
            plan, user -> new BoundedSchedule(user, turnover, share, user::ownSchedule))
        ::end;
  }

  /** Ends the newest after its task; it begins no other. */
  void endNewest() {
    Place newest = places.pop();
    mix.takeBack(newest.userClass);
    newest.end.run();
  }
}
