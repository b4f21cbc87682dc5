package io.katydid.verdict;

import io.katydid.api.Durations;
import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.text.Figures;

/** Judges objectives that compare one figure of all samples with a limit. */
final class Comparisons {

  /** Behind a figure of which it is not known how much it would vary in another run. */
  static final String NO_INTERVAL = "; it is compared as it is, without an interval";

  private Comparisons() {}

  static Finding mean(Objective.Mean it, Subject subject) {
    RequestSnapshot requests = subject.whole();
    Unit unit = subject.unit(it.timing());
    long succeeded = requests.times(it.timing()).count();
    if (succeeded == 0) {
      return Finding.none(
          "none succeeded",
          subject.unit(),
          "there is no mean "
              + word(it.timing())
              + " time, as "
              + (requests.count() == 1
                  ? "the only " + subject.unit().word()
                  : "all " + subject.count(requests.count()))
              + " failed");
    }
    double mean = requests.times(it.timing()).mean();
    String observed = Figures.duration(Math.round(mean));
    return Finding.exact(
        it.comparison().holds(mean, (double) it.limit().toNanos()),
        observed,
        succeeded,
        unit,
        "the mean %s time of %s%s is %s, %s"
            .formatted(
                word(it.timing()),
                unit.count(succeeded),
                unit == Unit.GAP ? "" : " that succeeded",
                observed,
                bound(it.comparison(), Durations.format(it.limit()))));
  }

  private static String word(Timing timing) {
    return timing == Timing.RESPONSE ? "response" : timing.words();
  }

  /** The comparison with the limit in words, as the end of a sentence. */
  static String bound(Comparison comparison, String limit) {
    return switch (comparison) {
          case BELOW -> "allowed is less than ";
          case AT_MOST -> "allowed is at most ";
          case ABOVE -> "required is more than ";
          case AT_LEAST -> "required is at least ";
        }
        + limit;
  }
}
