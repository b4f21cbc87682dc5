package io.katydid.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The places of an engine that was lost, in a closed load, and what another inherits of them. */
final class LostPlaces {

  private final ScenarioPlan plan;
  private final Ownership lost;
  private final Ownership before;
  private final Ownership after;
  private final TakeOver takeOver;
  private final int count;

  /** How many of the lost places have no user yet, and how many of them are inherited. */
  private long lostToCome;

  private long inheritedToCome;

  /** Who inherits places that have a user now, and those that have none yet. */
  private final Set<Integer> heirsOfUsers = new TreeSet<>();

  private final Set<Integer> heirsToCome = new TreeSet<>();

  /**
   * Those of a load that has so many places.
   *
   * @param before what is owned until now
   */
  LostPlaces(ScenarioPlan plan, Ownership before, TakeOver takeOver, int count) {
    this.plan = plan;
    this.lost = new Ownership(new Share(takeOver.lost(), before.share().of()), before.takeOvers());
    this.before = before;
    this.after = before.after(takeOver);
    this.takeOver = takeOver;
    this.count = count;
  }

  /** What is owned from now on. */
  Ownership after() {
    return after;
  }

  /** The places that are inherited; the iterations that are so, too, are added to the budget. */
  List<LostPlace> inherited(IterationBudget budget, long iterationsLeft) {
    List<LostPlace> all = places(Math.max(count, plan.schedule().mostUsers()));
    long left = iterationsLeft - (budget.isPerUser() ? lostToCome * budget.perUser() : 0);
    List<LostPlace> inherited = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      LostPlace next = all.get(i);
      if (!before.owns(next.number()) && after.owns(next.number())) {
        inherited.add(budget.isPerUser() ? with(part(left, i, all.size()), next) : next);
      }
    }
    if (budget.isPerUser()) {
      budget.add(
          inherited.stream().mapToLong(LostPlace::iterations).sum()
              + inheritedToCome * budget.perUser());
    } else if (budget.isBounded()) {
      List<Integer> heirs = heirs();
      int heir = heirs.indexOf(before.share().index());
      budget.add(heir < 0 ? 0 : part(left, heir, heirs.size()));
    }
    return inherited;
  }

  /**
   * Those who make the iterations of the lost one: whose users may all have ended, but for those in
   * places that are inherited.
   */
  private List<Integer> heirs() {
    Set<Integer> inheriting = heirsOfUsers.isEmpty() ? heirsToCome : heirsOfUsers;
    return inheriting.isEmpty() ? takeOver.heirs() : List.copyOf(inheriting);
  }

  private static LostPlace with(long iterations, LostPlace place) {
    return new LostPlace(place.place(), place.userClass(), place.number(), iterations);
  }

  /** What the k-th of so many gets, in whole numbers. */
  private static long part(long things, long k, long of) {
    return first(things, k + 1, of) - first(things, k, of);
  }

  /** Without a product that is too large. */
  private static long first(long things, long k, long of) {
    return things / of * k + things % of * k / of;
  }

  /** Those that have a user now. */
  private List<LostPlace> places(int most) {
    List<LostPlace> places = new ArrayList<>();
    ClosedMix mix = ClosedMix.of(plan.userPlans());
    int[] ofClass = new int[plan.userPlans().size()];
    for (int place = 0; place < most; place++) {
      int userClass = mix.next();
      long number = userClass + (long) ofClass[userClass]++;
      if (lost.owns(number)) {
        if (place < count) {
          places.add(new LostPlace(place, userClass, number, Long.MAX_VALUE));
          heirsOfUsers.add(after.owner(number));
        } else {
          heirsToCome.add(after.owner(number));
          lostToCome++;
          inheritedToCome += after.owns(number) ? 1 : 0;
        }
      }
    }
    return places;
  }
}
