package io.katydid.api.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks that a load has the users of which its classes have a fixed number, as by
 * {@code @User(fixedCount = 3)}; of a class that shares the others by its weight, it is 0.
 */
public final class FixedCountRule {

  private FixedCountRule() {}

  /** What is wrong with a load of arrivals; empty if nothing is. */
  public static Optional<String> problemOfArrivals(List<Integer> fixedCounts) {
    return sum(fixedCounts) == 0
        ? Optional.empty()
        : Optional.of(
            "with an arrival rate, users start as they are needed, so no user class can have a"
                + " fixedCount: remove it");
  }

  /** What is wrong with a load of so many users; empty if nothing is. */
  public static Optional<String> problemOfUsers(int users, List<Integer> fixedCounts) {
    long fixed = sum(fixedCounts);
    boolean areOthers = fixedCounts.contains(0);
    return fixed == 0 || fixed == users || (fixed < users && areOthers)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the fixed counts of the user classes are %d in all, and users is %d: write users ="
                    + " %d%s",
                fixed,
                users,
                fixed,
                areOthers ? " or more" : ""));
  }

  private static long sum(List<Integer> fixedCounts) {
    return fixedCounts.stream().mapToLong(Integer::longValue).sum();
  }
}
