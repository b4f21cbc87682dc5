package io.katydid.verdict;

/**
 * What judging one objective found.
 *
 * @param shown whether it is shown to be met
 * @param pValue how probable what was measured, or worse, is for a target that just meets it: the
 *     smaller, the surer it is missed
 * @param observed the observed value
 * @param interval what the true value is between, or empty
 * @param samples how many samples that rests on
 * @param counted a clause on what was counted against what limit
 * @param settling a clause on what would decide it; empty if it is decided
 */
record Finding(
    boolean shown,
    double pValue,
    String observed,
    String interval,
    long samples,
    String counted,
    String settling) {

  /** The figure is judged as what it is, without regard to chance. */
  static Finding exact(boolean met, String observed, long samples, String counted) {
    return new Finding(met, met ? 1 : 0, observed, "", samples, counted, "");
  }

  /** There was nothing to judge, and so the objective is not met. */
  static Finding none(String observed, String counted) {
    return exact(false, observed, 0, counted);
  }

  Judgement on(RequestObjective asked, boolean missed) {
    Outcome outcome = missed ? Outcome.FAIL : shown ? Outcome.PASS : Outcome.INCONCLUSIVE;
    String explanation =
        outcome == Outcome.INCONCLUSIVE && !settling.isEmpty()
            ? counted + ": " + settling
            : counted;
    return new Judgement(asked, outcome, observed, interval, samples, explanation);
  }
}
