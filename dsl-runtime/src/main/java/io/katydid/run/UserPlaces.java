package io.katydid.run;

import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The places of the users of a closed load, mixed by their weights: of all of them, of which this
 * engine has users in those that it owns. The place that was added last is removed first, so that
 * the classes are mixed as they were when there were as many users before. Used by the thread that
 * coordinates the run.
 */
final class UserPlaces {

  private final ScenarioPlan plan;
  private final ClosedMix mix;
  private final RunningUsers users;
  private final IterationBudget budget;
  private final PlaceNumbers numbers = new PlaceNumbers();

  /** What ends the users in places of this engine. */
  private final Map<Integer, Runnable> own = new HashMap<>();

  /** How many places each class has, and how many users of all engines have had one. */
  private final int[] places;

  private final int[] ofClass;
  private int ids;
  private Ownership ownership;
  private final Queue<LostPlace> lost = new ArrayDeque<>();

  UserPlaces(ScenarioPlan plan, RunningUsers users, IterationBudget budget, Share share) {
    this.plan = plan;
    this.mix = ClosedMix.of(plan.userPlans());
    this.users = users;
    this.budget = budget;
    this.ownership = Ownership.of(share);
    this.places = new int[plan.userPlans().size()];
    this.ofClass = new int[plan.userPlans().size()];
  }

  /** How many there are; a user that has left by itself keeps its place. */
  int count() {
    return numbers.size();
  }

  /** Adds one, and starts its user if it is this engine's. */
  void startOne() {
    int userClass = mix.next();
    int place = numbers.size();
    Session session = Session.first(ids++, ofClass[userClass]++);
    numbers.add(session.id(), session.ofClass());
    int placeOfClass = places[userClass]++;
    divideThroughput(userClass);
    if (ownership.owns(userClass + (long) placeOfClass)) {
      own.put(place, start(plan.userPlans().get(userClass), session, budget.ofUser()));
    }
  }

  private Runnable start(UserPlan<?> plan, Session session, IterationBudget.OfUser iterations) {
    Turnover turnover = plan.turnover();
    if (!budget.isBounded() && turnover.equals(Turnover.NONE)) {
      return users.start(plan, session, user -> user.ownSchedule(user))::end;
    }
    return users.startReplaced(
            plan,
            session,
            user -> new BoundedSchedule(user, turnover, iterations, user::ownSchedule))
        ::end;
  }

  /** Removes the newest, whose user ends after its task; it begins no other. */
  void endNewest() {
    int userClass = mix.takeBack();
    places[userClass]--;
    numbers.removeLast();
    Runnable end = own.remove(numbers.size());
    if (end != null) {
      end.run();
    }
    divideThroughput(userClass);
  }

  private void divideThroughput(int userClass) {
    users
        .throughputSlots(plan.userPlans().get(userClass))
        .ifPresent(slots -> slots.placed(places[userClass]));
  }

  /** From now on, there are to be so many. */
  void plan(int count) {
    List<UserPlan<?>> plans = plan.userPlans();
    if (plans.stream().allMatch(it -> users.throughputSlots(it).isEmpty())) {
      return;
    }
    int[] planned = OwnUsers.ofClasses(plans, count);
    for (int userClass = 0; userClass < planned.length; userClass++) {
      int ofThis = planned[userClass];
      users.throughputSlots(plans.get(userClass)).ifPresent(slots -> slots.plan(ofThis));
    }
  }

  /** From now on, places of another engine may be this one's. */
  void takeOver(TakeOver takeOver, long iterationsLeft) {
    LostPlaces all = new LostPlaces(plan, ownership, takeOver, count());
    ownership = all.after();
    lost.addAll(all.inherited(budget, iterationsLeft));
  }

  /** Whether there are users to be started in places that were taken over. */
  boolean hasLost() {
    return !lost.isEmpty();
  }

  /** Starts one of them, unless its place is not there any more, or has got another meanwhile. */
  void startLost() {
    LostPlace next = lost.remove();
    int place = next.place();
    if (place < count() && ownership.owns(next.number()) && !own.containsKey(place)) {
      Session session =
          Session.takenOver(
              numbers.id(place), numbers.ofClass(place), ownership.takeOvers().size());
      own.put(
          place,
          start(plan.userPlans().get(next.userClass()), session, budget.ofUser(next.iterations())));
    }
  }
}
