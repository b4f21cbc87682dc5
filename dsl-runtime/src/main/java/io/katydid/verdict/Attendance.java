package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.text.Figures;
import java.util.Optional;

/**
 * Which users were there.
 *
 * @param expected how many the load has; or, if it has no number of users, how many were needed
 * @param ready how many of them were ready before the load ended: their start had ended without an
 *     exception
 * @param isSet whether the load has a number of users
 * @param of which scenario they are, if there are several: a phrase that begins with a space
 * @param areDue whether nearly all of them were to start before the load ended, at the pace that
 *     was set
 * @param ending when the load ended, as a clause that begins with {@code before}
 */
public record Attendance(
    int expected, int ready, boolean isSet, String of, boolean areDue, String ending) {

  /** Of the users that are expected, which part must be ready where no objective says so. */
  public static final double ENOUGH = 0.99;

  /** The ending of a load that lasted its time. */
  public static final String IN_TIME = "before the end of the run time";

  /** The ending of a load that ended before its time, for this reason. */
  public static String endedAfter(long nanos, String reason) {
    return "before the load ended, after %s: %s".formatted(Figures.duration(nanos), reason);
  }

  /** What part of those that are expected was ready; 1 if none is. */
  public double ratio() {
    return expected == 0 ? 1 : (double) ready / expected;
  }

  /** Why it is not the load that was set, if too few users were ready. */
  public Optional<String> missing() {
    return isSet && ratio() < ENOUGH
        ? Optional.of(
            "only %s got ready %s: %s, unless the errors say why they could not start"
                .formatted(share(), ending, remedy()))
        : Optional.empty();
  }

  private String remedy() {
    return areDue
        ? "let the run last longer, have fewer users, or have more workers start them"
        : "let the run last longer, or users start faster";
  }

  private String share() {
    return "%s of %s%s".formatted(Figures.count(ready), Unit.USER.count(expected), of);
  }

  Finding judge(Objective.Users slo) {
    if (expected == 0) {
      return Finding.none("no user", Unit.USER, "no user was needed");
    }
    double ratio = ratio();
    return Finding.exact(
        slo.comparison().holds(ratio, slo.limit()),
        Figures.ratio(ratio) + of,
        expected,
        Unit.USER,
        "%s got ready %s, %s"
            .formatted(
                share(), ending, Comparisons.bound(slo.comparison(), Figures.ratio(slo.limit()))));
  }
}
