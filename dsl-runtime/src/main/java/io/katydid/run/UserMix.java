package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.Arrays;
import java.util.List;

/**
 * Which user class each virtual user is of, so that the classes are in proportion to their weights
 * at every moment of the ramp-up, and exactly so at every multiple of the sum of the weights.
 *
 * <p>Deterministic: the next user is of the class for which it moves the counts nearest to the
 * weights in the sense of the Kullback-Leibler divergence, which is the class with the smallest
 * {@code w log(x / (x + 1))}, where {@code x} is the weight {@code w} plus the users the class
 * already has. This is Locust's order, too.
 */
final class UserMix {

  private final int[] weights;
  private final long[] reached;

  /** The mix of these classes. */
  static UserMix of(List<UserPlan<?>> plans) {
    return new UserMix(plans.stream().mapToInt(plan -> plan.settings().weight()).toArray());
  }

  /**
   * A mix by weights.
   *
   * @param weights of the classes; one of weight 0 is never picked
   */
  UserMix(int... weights) {
    this.weights = weights.clone();
    this.reached = Arrays.stream(weights).asLongStream().toArray();
  }

  /** How many classes there are. */
  int classes() {
    return weights.length;
  }

  /** The index of the class of the next user. */
  int next() {
    int best = -1;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0 && (best < 0 || gain(i) < gain(best))) {
        best = i;
      }
    }
    reached[best]++;
    return best;
  }

  /** The index of the class of the last user, which ends: the next will be of the same one. */
  int takeBack() {
    int last = -1;
    for (int i = 0; i < weights.length; i++) {
      if (reached[i] > weights[i] && (last < 0 || gain(i, -1) >= gain(last, -1))) {
        last = i;
      }
    }
    reached[last]--;
    return last;
  }

  private double gain(int i) {
    return gain(i, 0);
  }

  /** What a user of this class gains, where there are so many more. */
  private double gain(int i, int more) {
    return weights[i] * -Math.log1p(1.0 / (reached[i] + more));
  }
}
