package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Which user class each user of a closed load is of: first those of which there is a fixed number,
 * mixed by these numbers, and then the others, mixed by their weights.
 */
final class ClosedMix {

  private final UserMix fixed;
  private final UserMix weighted;
  private int fixedLeft;
  private int weightedCount;

  private ClosedMix(int[] counts, int[] weights) {
    this.fixed = new UserMix(counts);
    this.weighted = new UserMix(weights);
    for (int count : counts) {
      fixedLeft += count;
    }
  }

  /** The mix of these classes. */
  static ClosedMix of(List<UserPlan<?>> plans) {
    return new ClosedMix(numbers(plans, UserPlan::fixedCount), numbers(plans, FixedCounts::weight));
  }

  private static int[] numbers(List<UserPlan<?>> plans, ToIntFunction<UserPlan<?>> number) {
    return plans.stream().mapToInt(number).toArray();
  }

  /** The index of the class of the next user. */
  int next() {
    if (fixedLeft == 0) {
      weightedCount++;
      return weighted.next();
    }
    fixedLeft--;
    return fixed.next();
  }

  /** As {@link UserMix#takeBack}. */
  int takeBack() {
    if (weightedCount > 0) {
      weightedCount--;
      return weighted.takeBack();
    }
    fixedLeft++;
    return fixed.takeBack();
  }
}
