package io.katydid.result;

/** How a judgement ended. */
public enum Outcome {
  /** The objective was met, which is more than not to have been seen missed. */
  PASS,
  /**
   * The objective was not met, or there was nothing to measure. Of a run also: an undecided
   * objective was observed beyond its limit.
   */
  FAIL,
  /** What was measured does not decide it: the figure is near the limit, or rests on too little. */
  INCONCLUSIVE,
  /** What was measured is not of the target: the generator of the load was the limit. */
  INVALID
}
