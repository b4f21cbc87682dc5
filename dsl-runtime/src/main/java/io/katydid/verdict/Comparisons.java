package io.katydid.verdict;

import io.katydid.api.Durations;
import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;

/** Judges objectives that compare one figure of all samples with a limit. */
final class Comparisons {

  private Comparisons() {}

  static Finding mean(Objective.Mean it, RequestSnapshot requests) {
    long succeeded = requests.responseTime().count();
    if (succeeded == 0) {
      return Finding.none(
          "none succeeded",
          "there is no mean response time, as "
              + (requests.count() == 1
                  ? "the only request"
                  : "all " + Figures.count(requests.count(), "request"))
              + " failed");
    }
    double mean = requests.responseTime().mean();
    String observed = Figures.duration(Math.round(mean));
    return new Finding(
        it.comparison().holds(mean, (double) it.limit().toNanos()),
        observed,
        succeeded,
        "the mean response time of %s that succeeded is %s, %s"
            .formatted(
                Figures.count(succeeded, "request"),
                observed,
                bound(it.comparison(), Durations.format(it.limit()))));
  }

  /** Judges the throughput of this many requests. */
  static Finding throughput(Objective.Throughput it, long count, Snapshot kept) {
    if (kept.windowNanos() <= 0) {
      return Finding.none("no window", "there is no throughput, as the window has no length");
    }
    double perSecond = kept.perSecond(count);
    double limit = it.limit().perSecond();
    return new Finding(
        it.comparison().holds(perSecond, limit),
        Figures.rate(perSecond),
        count,
        "%s in %s %s %s, %s"
            .formatted(
                Figures.count(count, "request"),
                Figures.duration(kept.windowNanos()),
                count == 1 ? "is" : "are",
                Figures.rate(perSecond),
                bound(it.comparison(), Figures.rate(limit))));
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
