package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.text.Figures;

/**
 * Which users were there.
 *
 * @param expected how many were asked for; or, if no number was, how many were needed
 * @param started how many of them started before the load ended: their start had ended without an
 *     exception
 * @param isAskedFor whether their number was asked for
 */
public record Attendance(int expected, int started, boolean isAskedFor) {

  Finding judge(Objective.Users asked) {
    if (expected == 0) {
      return Finding.none("no user", "no user was needed");
    }
    double ratio = (double) started / expected;
    return Finding.exact(
        asked.comparison().holds(ratio, asked.limit()),
        Figures.ratio(ratio),
        expected,
        "%s of %s started before the end of the run time, %s"
            .formatted(
                Figures.count(started),
                Figures.count(expected, "user"),
                Comparisons.bound(asked.comparison(), Figures.ratio(asked.limit()))));
  }
}
