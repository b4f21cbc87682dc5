package io.katydid.verdict;

import io.katydid.measure.Window;
import io.katydid.statistics.Batches;
import io.katydid.statistics.Interval;
import io.katydid.statistics.Proportion;
import io.katydid.statistics.SampleSize;

/**
 * Tests whether no more than a share of requests, or of iterations, goes wrong, by how many did in
 * batches of time.
 */
final class ProportionCheck {

  private final Proportion share;
  private final long trials;
  private final double allowed;
  private final Rules rules;

  /**
   * A test of the batches.
   *
   * @param allowed the share that may go wrong; above 0, below 1
   * @throws IllegalArgumentException if nothing was tried
   */
  ProportionCheck(Batches batches, double allowed, Rules rules) {
    this(Proportion.of(batches), batches, allowed, rules);
  }

  /**
   * A test of exceedances.
   *
   * @param leastDesignEffect what the slowest requests in the same batches demand
   */
  ProportionCheck(Batches batches, double leastDesignEffect, double allowed, Rules rules) {
    this(Proportion.of(batches, leastDesignEffect), batches, allowed, rules);
  }

  private ProportionCheck(Proportion share, Batches batches, double allowed, Rules rules) {
    this.share = share;
    this.trials = batches.batches().stream().mapToLong(it -> it.trials()).sum();
    this.allowed = allowed;
    this.rules = rules;
  }

  /** Whether it is shown that no more than the allowed share goes wrong. */
  boolean isShown() {
    return !share.isTooDependent() && share.isAtMost(allowed, rules.alpha());
  }

  /** Whether it is shown that more than the allowed share goes wrong. */
  boolean isMissed() {
    return share.isAbove(allowed, rules.alpha());
  }

  double pValue() {
    return share.exceedsPValue(allowed);
  }

  /** What the true share is between. */
  Interval interval() {
    return new Interval(share.lowerBound(rules.alpha()), share.upperBound(rules.alpha()));
  }

  /**
   * What would decide it, as a clause.
   *
   * @param unit what a trial is
   */
  String settling(Window window, Unit unit) {
    return share.isTooDependent()
        ? "the share drifts over the run: a longer run, or a warm-up, would settle it"
        : needed().text(trials, unit, window);
  }

  /**
   * The same, in streams.
   *
   * @param streams how many there were
   * @param more what brings more of them
   */
  String settlingByStreams(double streams, MoreSamples more, Window window) {
    return needed().textOfStreams(streams, more, window);
  }

  private MoreLoad needed() {
    if (share.ratio() == 0) {
      double needed = SampleSize.needed(allowed, rules.alpha(), share.designEffect());
      return new MoreLoad(needed / trials);
    }
    double reach =
        share.ratio() < allowed
            ? share.upperBound(rules.alpha()) - share.ratio()
            : share.ratio() - share.lowerBound(rules.alpha());
    return MoreLoad.toLeaveTheLimit(reach, allowed - share.ratio());
  }
}
