package io.katydid.run;

import io.katydid.api.plan.UserPlan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many of the users of a load are those of one share, when there are the most. What all of them
 * share is divided in proportion, in whole numbers whose sum is exact.
 *
 * @param before how many users the shares before this one have
 * @param own how many this one has
 * @param all how many there are
 */
record OwnUsers(long before, long own, long all) {

  /** Those of a load that is not divided. */
  static OwnUsers all(long users) {
    return new OwnUsers(0, users, users);
  }

  /** Those of a closed load of so many users of these classes. */
  static OwnUsers of(List<UserPlan<?>> plans, int users, Share share) {
    if (share.isWhole()) {
      return all(users);
    }
    long[] each = ofEach(plans, users, share.of());
    long before = Arrays.stream(each, 0, share.index()).sum();
    return new OwnUsers(before, each[share.index()], users);
  }

  /** How many each of so many shares has. */
  static long[] ofEach(List<UserPlan<?>> plans, int users, int shares) {
    int[] counts = ofClasses(plans, users);
    return IntStream.range(0, shares)
        .mapToLong(index -> count(counts, new Share(index, shares)))
        .toArray();
  }

  /** How many each class has. */
  static int[] ofClasses(List<UserPlan<?>> plans, int users) {
    int[] counts = new int[plans.size()];
    ClosedMix mix = ClosedMix.of(plans);
    for (int user = 0; user < users; user++) {
      counts[mix.next()]++;
    }
    return counts;
  }

  private static long count(int[] counts, Share share) {
    Ownership ownership = Ownership.of(share);
    return IntStream.range(0, counts.length).mapToLong(it -> ownership.count(it, counts[it])).sum();
  }

  /** The part of so many things. */
  long part(long things) {
    return (before + own) * things / all - before * things / all;
  }
}
