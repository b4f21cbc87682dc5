package io.katydid.run;

import io.katydid.api.load.Curve;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Starts and ends the users of a closed workload that goes through stages. The user that was
 * started last is ended first, so that the classes are mixed as they were when there were as many
 * users before. It ends after its task, and begins no other; one that has left by itself keeps its
 * place.
 */
final class StagedUsers implements UserSource {

  private final UserSteps steps;
  private final List<UserPlan<?>> plans;
  private final ClosedMix mix;
  private final RunningUsers users;
  private final IterationBudget budget;
  private final long start;
  private final Deque<Place> places = new ArrayDeque<>();

  StagedUsers(
      Curve curve,
      List<UserPlan<?>> plans,
      RunningUsers users,
      IterationBudget budget,
      long start) {
    this.steps = new UserSteps(curve);
    this.plans = plans;
    this.mix = ClosedMix.of(plans);
    this.users = users;
    this.budget = budget;
    this.start = start;
  }

  /** A user, and what ends it. */
  private record Place(int userClass, Runnable end) {}

  @Override
  public void startDue(long now) {
    while (next() <= now) {
      if (steps.isStart()) {
        startOne();
      } else {
        endNewest();
      }
      steps.advance();
    }
  }

  private void startOne() {
    int userClass = mix.next();
    UserPlan<?> plan = plans.get(userClass);
    places.push(new Place(userClass, start(plan, plan.turnover())));
  }

  private Runnable start(UserPlan<?> plan, Turnover turnover) {
    if (turnover.equals(Turnover.NONE)) {
      return users.start(plan, user -> user.ownSchedule(user))::end;
    }
    IterationBudget.Share share = budget.share();
    return users.startReplaced(
            plan, user -> new BoundedSchedule(user, turnover, share, user::ownSchedule))
        ::end;
  }

  private void endNewest() {
    Place newest = places.pop();
    mix.takeBack(newest.userClass);
    newest.end.run();
  }

  @Override
  public long next() {
    return steps.hasNext() ? Clock.later(start, steps.nextNanos()) : Clock.NEVER;
  }

  /** Not while there are to be no users: the stages last their time. */
  @Override
  public boolean isExhausted() {
    return steps.users() > 0 && !steps.hasStarts();
  }
}
