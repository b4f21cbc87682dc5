package io.katydid.benchmarks.verdicts;

import io.katydid.statistics.Proportion;

/** What a run is called by its confidence interval. */
enum Call {
  PASS,
  INCONCLUSIVE,
  FAIL;

  /** By an estimated share of exceedances, with the probability of being wrong on either side. */
  static Call of(Proportion share, double allowed, double alpha) {
    if (share.isAbove(allowed, alpha)) {
      return FAIL;
    }
    return share.isAtMost(allowed, alpha) && !share.isTooDependent() ? PASS : INCONCLUSIVE;
  }
}
