package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.statistics.BatchMeans;
import io.katydid.statistics.Interval;
import io.katydid.verdict.Undecided.Side;
import java.util.List;

/** Judges how many requests are completed in a time, by how much that varies between batches. */
final class CompletionRate {

  private final Subject subject;
  private final Rules rules;
  private final BatchMeans rates;

  CompletionRate(Subject subject, Rules rules) {
    this.subject = subject;
    this.rules = rules;
    this.rates = BatchMeans.of(rates(subject));
  }

  private static double[] rates(Subject subject) {
    List<Snapshot> batches = subject.window().equalBatches();
    double[] rates = new double[batches.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = batches.get(i).perSecond(subject.batches().get(i).count());
    }
    return rates;
  }

  Finding judge(Objective.Throughput it) {
    RequestSnapshot requests = subject.whole();
    Snapshot kept = subject.window().whole();
    if (kept.windowNanos() <= 0) {
      return Finding.none("no window", "there is no throughput, as the window has no length");
    }
    double limit = it.limit().perSecond();
    boolean upper = it.comparison().isUpper();
    double above = rates.abovePValue(limit);
    double below = rates.belowPValue(limit);
    boolean shown = (upper ? below : above) < rules.alpha() && !rates.isTooDependent();
    double observed = kept.perSecond(requests.count());
    String perSecond = Figures.rate(observed);
    return new Finding(
        shown,
        upper ? above : below,
        Side.of(it.comparison().holds(observed, limit)),
        perSecond,
        interval(),
        requests.count(),
        "%s in %s %s %s, %s"
            .formatted(
                Figures.count(requests.count(), "request"),
                Figures.duration(kept.windowNanos()),
                requests.count() == 1 ? "is" : "are",
                perSecond,
                Comparisons.bound(it.comparison(), Figures.rate(limit))),
        settling(limit));
  }

  private String settling(double limit) {
    if (rates.isTooDependent()) {
      return "the rate drifts over the run: a longer run, or a warm-up, would settle it";
    }
    double reach = rates.mean() - rates.interval(2 * rules.alpha()).low();
    return Double.isInfinite(reach)
        ? "a longer run would settle it"
        : MoreLoad.toLeaveTheLimit(reach, limit - rates.mean()).text(subject.window());
  }

  private String interval() {
    Interval interval = rates.interval(2 * rules.alpha());
    return Double.isInfinite(interval.high())
        ? ""
        : Figures.rate(Math.max(0, interval.low())) + " to " + Figures.rate(interval.high());
  }
}
