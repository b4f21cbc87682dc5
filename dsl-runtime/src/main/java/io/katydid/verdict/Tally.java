package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.api.StatusRange;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Window;
import io.katydid.statistics.Batches;
import io.katydid.statistics.Interval;
import io.katydid.text.Figures;
import io.katydid.verdict.Undecided.Side;

/**
 * How many of a number of samples went wrong.
 *
 * @param unit what a sample is
 * @param counted the tally as a clause
 */
record Tally(long wrong, long samples, Unit unit, String counted) {

  static Tally failures(Subject subject) {
    return failures(subject.whole(), subject.unit());
  }

  static Tally failures(RequestSnapshot requests, Unit unit) {
    String counted =
        Figures.count(requests.failures()) + " of " + unit.count(requests.count()) + " failed";
    return new Tally(requests.failures(), requests.count(), unit, counted);
  }

  static Tally statuses(StatusRange statuses, Subject subject) {
    RequestSnapshot requests = subject.whole();
    long having = requests.having(statuses);
    String counted =
        "%s of %s had status %s"
            .formatted(Figures.count(having), subject.count(requests.count()), statuses.text());
    return new Tally(having, requests.count(), subject.unit(), counted);
  }

  /**
   * Errors and the iterations they are compared with; errors of starts and stops of users count,
   * too, so that there can be more of them than iterations.
   */
  static Tally errors(Snapshot kept) {
    String counted =
        Figures.count(kept.errors(), "error")
            + " in "
            + Unit.ITERATION.count(kept.iterations())
            + (kept.errors() > kept.iterations() ? " and in starts and stops of users" : "");
    return new Tally(kept.errors(), kept.iterations(), Unit.ITERATION, counted);
  }

  /**
   * Judges the share that went wrong, 0 to 1. That none does cannot be shown, so that such a limit
   * is judged as a number.
   *
   * @param batches the same samples in batches of time
   */
  Finding judgeShare(
      Comparison comparison, double limit, Batches batches, Window window, Rules rules) {
    if (samples == 0) {
      return nothing();
    }
    double ratio = ratio();
    String explanation =
        "%s (%s), %s"
            .formatted(
                counted, Figures.ratio(ratio), Comparisons.bound(comparison, Figures.ratio(limit)));
    if (limit == 0 || limit == 1) {
      return Finding.exact(
          comparison.holds(ratio, limit), Figures.ratio(ratio), samples, unit, explanation);
    }
    ProportionCheck test = new ProportionCheck(batches, limit, rules);
    Interval interval = test.interval();
    return new Finding(
            test.isShown(),
            test.pValue(),
            Side.of(comparison.holds(ratio, limit)),
            Figures.ratio(ratio),
            Figures.ratio(interval.low()) + " to " + Figures.ratio(interval.high()),
            samples,
            unit,
            explanation,
            test.settling(window, unit))
        .at(new Standing(ratio, interval.low(), interval.high(), limit, comparison.isUpper()));
  }

  /** From 0 to 1. */
  private double ratio() {
    return wrong == 0 ? 0 : (double) wrong / Math.max(samples, wrong);
  }

  /** Judges the share that was observed, without an interval. */
  Finding judgeObserved(Objective.ErrorRatio slo) {
    double ratio = ratio();
    return Finding.exact(
        slo.comparison().holds(ratio, slo.limit()),
        Figures.ratio(ratio),
        samples,
        unit,
        "%s (%s), %s"
            .formatted(
                counted,
                Figures.ratio(ratio),
                Comparisons.bound(slo.comparison(), Figures.ratio(slo.limit()))));
  }

  /** Judges the number that went wrong. */
  Finding judgeNumber(Comparison comparison, long limit) {
    if (samples == 0) {
      return nothing();
    }
    return Finding.exact(
        comparison.holds(Long.compare(wrong, limit), 0),
        Figures.count(wrong),
        samples,
        unit,
        counted + ", " + Comparisons.bound(comparison, Figures.count(limit)));
  }

  private Finding nothing() {
    return Finding.none(
        "no iteration",
        unit,
        counted
            + ": no iteration ended; let the load last longer than one takes, or judge requests, as"
            + " by \"failures < 1%\"");
  }
}
