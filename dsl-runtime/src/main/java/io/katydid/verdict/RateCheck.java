package io.katydid.verdict;

import io.katydid.api.Objective.Comparison;
import io.katydid.api.Rate;
import io.katydid.measure.Window;
import io.katydid.statistics.BatchMeans;
import io.katydid.statistics.Interval;
import io.katydid.text.Figures;
import io.katydid.verdict.Undecided.Side;
import java.util.Optional;

/**
 * Tests a rate per second against a limit, by how much it varies between batches of equal time.
 *
 * @param observed the rate in the window
 * @param rates that of each batch
 */
record RateCheck(double observed, BatchMeans rates, Window window, Rules rules) {

  /**
   * Judges it.
   *
   * @param samples how many it rests on
   * @param unit what one of them is
   * @param counted what was counted, in what time, as a clause without its end
   */
  Finding judge(Comparison comparison, Rate asked, long samples, Unit unit, String counted) {
    double limit = asked.perSecond();
    boolean upper = comparison.isUpper();
    double above = rates.abovePValue(limit);
    double below = rates.belowPValue(limit);
    boolean holds = comparison.holds(observed, limit);
    boolean shown = holds && (upper ? below : above) < rules.alpha() && !rates.isTooDependent();
    String perSecond = Figures.rate(observed);
    Optional<Interval> interval = interval();
    Finding finding =
        new Finding(
            shown,
            holds ? 1 : upper ? above : below,
            Side.of(holds),
            perSecond,
            interval.map(RateCheck::text).orElse(""),
            samples,
            unit,
            "%s %s, %s"
                .formatted(counted, perSecond, Comparisons.bound(comparison, Figures.rate(limit))),
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
        : MoreLoad.toLeaveTheLimit(reach, limit - rates.mean()).text(window);
  }

  /** Of the batches of equal time; what was observed in those and the rest lies in it. */
  private Optional<Interval> interval() {
    Interval interval = rates.interval(2 * rules.alpha());
    double low = Math.clamp(interval.low(), 0, observed);
    return Double.isInfinite(interval.high())
        ? Optional.empty()
        : Optional.of(new Interval(low, Math.max(observed, interval.high())));
  }
}
