package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.measure.Goodness;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.statistics.Batches;
import io.katydid.statistics.Interval;
import io.katydid.text.Figures;
import io.katydid.verdict.Undecided.Side;

/**
 * Judges the share of requests that met all of several limits, as any share: by how many did not.
 *
 * @param subject the requests; one was completed, or a stream among them
 */
record Goodput(Objective.Goodput slo, Subject subject, Rules rules) {

  /** What is counted so that the objective can be judged. */
  static Goodness goodness(Objective.Goodput slo) {
    return new Goodness(slo.limits().stream().map(Goodput::watched).sorted().toList());
  }

  private static TimeLimit watched(Objective.Goodput.Limit it) {
    long nanos = it.limit().toNanos();
    return new TimeLimit(it.timing(), it.comparison() == Comparison.BELOW ? nanos - 1 : nanos);
  }

  Finding judge() {
    Goodness goodness = goodness(slo);
    RequestSnapshot requests = subject.whole();
    long judged = requests.judged(goodness);
    Unit unit = goodness.isOfStreams() ? Unit.STREAM : subject.unit();
    long good = requests.good(goodness);
    double ratio = (double) good / judged;
    boolean holds = slo.comparison().holds(ratio, slo.limit());
    String explanation =
        "%s of %s (%s) succeeded and met %s, %s"
            .formatted(
                Figures.count(good),
                unit.count(judged),
                Figures.ratio(ratio),
                slo.limits().size() == 1 ? "the limit" : "all limits",
                Comparisons.bound(slo.comparison(), Figures.ratio(slo.limit())));
    if (slo.limit() == 0 || slo.limit() == 1) {
      return Finding.exact(holds, Figures.ratio(ratio), judged, unit, explanation);
    }
    ProportionCheck test = new ProportionCheck(bad(goodness), 1 - slo.limit(), rules);
    Interval bad = test.interval();
    return new Finding(
            test.isShown(),
            test.pValue(),
            Side.of(holds),
            Figures.ratio(ratio),
            Figures.ratio(1 - bad.high()) + " to " + Figures.ratio(1 - bad.low()),
            judged,
            unit,
            explanation,
            test.settling(subject.window(), unit))
        .at(new Standing(ratio, 1 - bad.high(), 1 - bad.low(), slo.limit(), false));
  }

  private Batches bad(Goodness goodness) {
    return subject.count(
        it -> it.judged(goodness), it -> Math.max(0, it.judged(goodness) - it.good(goodness)));
  }
}
