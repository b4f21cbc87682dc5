package io.katydid.run;

import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserPlan;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How the users of an open load are divided among its user classes and workers: each worker has at
 * least one of each class, as it could not serve its arrivals otherwise.
 */
public final class MostUsers {

  private MostUsers() {}

  /**
   * How many users there may be of each of these classes at once, together at most as many as there
   * may be: in proportion to their weights, but no fewer than there are workers.
   */
  static int[] ofClasses(Schedule.Arriving arriving, List<UserPlan<?>> plans, int workers) {
    int[] weights = plans.stream().mapToInt(plan -> plan.settings().weight()).toArray();
    return ofClasses(arriving.maxUsers(), workers, weights);
  }

  static int[] ofClasses(int maxUsers, int workers, int... weights) {
    long sum = IntStream.of(weights).asLongStream().sum();
    int[] most =
        IntStream.of(weights)
            .map(weight -> (int) Math.max(workers, (long) maxUsers * weight / sum))
            .toArray();
    for (int above = IntStream.of(most).sum() - maxUsers; above > 0; above--) {
      most[largest(most)]--;
    }
    return most;
  }

  private static int largest(int... numbers) {
    int largest = 0;
    for (int index = 1; index < numbers.length; index++) {
      largest = numbers[index] > numbers[largest] ? index : largest;
    }
    return largest;
  }

  /**
   * Checks that there are enough.
   *
   * @throws IllegalArgumentException if there are not
   */
  public static void require(Schedule schedule, List<UserPlan<?>> plans, int workers) {
    if (schedule instanceof Schedule.Arriving arriving
        && arriving.maxUsers() < (long) plans.size() * workers) {
      throw new IllegalArgumentException(problem(arriving.maxUsers(), plans.size(), workers));
    }
  }

  private static String problem(int maxUsers, int classes, int workers) {
    String who = workers > 1 ? workers + " workers" : classes + " user classes";
    String need =
        workers == 1
            ? ", as each needs one"
            : classes == 1 ? "" : ", as each needs one of each of " + classes + " user classes";
    String fewer =
        workers > 1 && maxUsers >= classes
            ? "workers to at most " + maxUsers / classes + ", or "
            : "";
    return String.format(
        Locale.ROOT,
        "%s cannot share %s%s: set %smaxUsers to at least %d",
        who,
        maxUsers == 1 ? "1 user" : maxUsers + " users",
        need,
        fewer,
        (long) classes * workers);
  }
}
