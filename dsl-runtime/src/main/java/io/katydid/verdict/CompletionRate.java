package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.statistics.BatchMeans;
import io.katydid.statistics.Interval;
import io.katydid.text.Figures;
import io.katydid.verdict.Undecided.Side;
import java.util.List;
import java.util.Optional;

/**
 * Judges how many requests are completed per second while load is offered, by how much that varies
 * between batches.
 */
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
      rates[i] = batches.get(i).perSecond(subject.batches().get(i));
    }
    return rates;
  }

  Finding judge(Objective.Throughput it) {
    RequestSnapshot requests = subject.whole();
    Snapshot kept = subject.window().whole();
    if (kept.windowNanos() <= 0) {
      return Finding.none(
          "no window", subject.unit(), "there is no throughput, as the window has no length");
    }
    double limit = it.limit().perSecond();
    boolean upper = it.comparison().isUpper();
    double above = rates.abovePValue(limit);
    double below = rates.belowPValue(limit);
    double observed = kept.perSecond(requests);
    boolean holds = it.comparison().holds(observed, limit);
    boolean shown = holds && (upper ? below : above) < rules.alpha() && !rates.isTooDependent();
    String perSecond = Figures.rate(observed);
    Optional<Interval> interval = interval(observed);
    Finding finding =
        new Finding(
            shown,
            upper ? above : below,
            Side.of(holds),
            perSecond,
            interval.map(CompletionRate::text).orElse(""),
            requests.count(),
            subject.unit(),
            "%s in %s %s %s, %s"
                .formatted(
                    subject.count(requests.completedInTime()),
                    Figures.duration(kept.windowNanos()),
                    requests.completedInTime() == 1 ? "is" : "are",
                    perSecond,
                    Comparisons.bound(it.comparison(), Figures.rate(limit))),
            settling(limit));
    return interval
        .map(range -> finding.at(new Standing(observed, range.low(), range.high(), limit, upper)))
        .orElse(finding);
  }

  private static String text(Interval interval) {
    return Figures.rate(interval.low()) + " to " + Figures.rate(interval.high());
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

  /** Of the batches of equal time; what was observed in those and the rest lies in it. */
  private Optional<Interval> interval(double observed) {
    Interval interval = rates.interval(2 * rules.alpha());
    double low = Math.clamp(interval.low(), 0, observed);
    return Double.isInfinite(interval.high())
        ? Optional.empty()
        : Optional.of(new Interval(low, Math.max(observed, interval.high())));
  }
}
