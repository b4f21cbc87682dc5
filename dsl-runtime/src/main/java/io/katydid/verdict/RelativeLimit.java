package io.katydid.verdict;

import io.katydid.api.Indicator;
import io.katydid.api.Objective;
import io.katydid.baseline.Baseline;
import io.katydid.baseline.RecordedFigures;
import io.katydid.statistics.Interval;
import io.katydid.text.Figures;
import io.katydid.verdict.Undecided.Side;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges a figure by how it stands among those of recorded runs. However many requests a run has,
 * it is one run, and the next one differs: how much, the recorded runs show. It is met if the
 * figure is lower than nearly all runs would be of which the mean just meets the limit, and missed
 * if it is higher than nearly all of those; see {@link BaselineLimit}.
 */
final class RelativeLimit {

  /** Fewer show too little of how much runs differ: with 6 the reach is 2.2 standard deviations. */
  static final int FEWEST_RUNS = 6;

  private final Objective.Relative slo;
  private final BaselineLimit limit;
  private final String refusal;
  private final Rules rules;

  RelativeLimit(Objective.Relative slo, String request, Baseline baseline, Rules rules) {
    this.slo = slo;
    this.limit = BaselineLimit.of(slo, request, baseline);
    this.refusal = baseline.refusal();
    this.rules = rules;
  }

  Finding judge(Subject subject) {
    OptionalDouble value =
        RecordedFigures.value(slo.subject(), subject.whole(), subject.window().whole());
    if (value.isEmpty()) {
      return noValue(subject);
    }
    String observed = figure(value.getAsDouble());
    if (!refusal.isEmpty()) {
      return undecided(subject, observed, refusal);
    } else if (limit.runs() < FEWEST_RUNS) {
      return undecided(subject, observed, tooFew());
    }
    return judge(subject, value.getAsDouble(), observed);
  }

  private Finding noValue(Subject subject) {
    Unit unit = slo.subject().times().map(subject::unit).orElse(subject.unit());
    return Finding.none(
        "failed", unit, slo.indicator() + " falls on a " + unit.word() + " that failed");
  }

  /** Also where nothing is below the limit, as none failed in the recorded runs either. */
  private Finding noFailure(Subject subject, String observed) {
    return Finding.exact(
        true,
        observed,
        subject.whole().count(),
        subject.unit(),
        counted(0) + "; no run can fail less");
  }

  private static Finding undecided(Subject subject, String observed, String why) {
    long samples = subject.whole().count();
    return new Finding(false, 1, Side.NO_LIMIT, observed, "", samples, subject.unit(), "", why);
  }

  private String tooFew() {
    return String.format(
        Locale.ROOT,
        "%d runs in this environment must be recorded to know how much runs differ, there are %d",
        FEWEST_RUNS,
        limit.runs());
  }

  private Finding judge(Subject subject, double value, String observed) {
    if (slo.subject() instanceof Indicator.FailureRatio && value == 0) {
      return noFailure(subject, observed);
    }
    long samples = subject.whole().count();
    Optional<Double> exact = limit.exact();
    if (exact.isPresent()) {
      boolean met = slo.comparison().holds(value, exact.get());
      return Finding.exact(met, observed, samples, subject.unit(), counted(value));
    }
    boolean upper = slo.comparison().isUpper();
    double atMost = limit.atMost(value);
    double atLeast = limit.atLeast(value);
    return new Finding(
        (upper ? atMost : atLeast) < rules.alpha(),
        upper ? atLeast : atMost,
        Side.of(slo.comparison().holds(value, limit.mean())),
        observed,
        "",
        samples,
        subject.unit(),
        counted(value),
        "recorded runs differ too much to decide it: record more of them, let them last longer, or"
            + " allow more");
  }

  private String counted(double value) {
    Interval runs = limit.interval(2 * rules.alpha());
    return String.format(
        Locale.ROOT,
        "%s of this run is %s; runs that just meet %s times the mean of %d recorded ones have %s to"
            + " %s",
        slo.indicator(),
        figure(value),
        number(slo.factor()),
        limit.runs(),
        figure(runs.low()),
        figure(runs.high()));
  }

  private String figure(double value) {
    return switch (slo.subject()) {
      case Indicator.Percentile it -> Figures.duration(Math.round(value * 1e6));
      case Indicator.Mean it -> Figures.duration(Math.round(value * 1e6));
      case Indicator.Throughput it -> Figures.rate(value);
      case Indicator.StreamRate it -> Figures.rate(value);
      case Indicator.FailureRatio it -> Figures.ratio(value);
    };
  }

  private static String number(double factor) {
    return BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
  }
}
