package io.katydid.verdict;

/** How a judgement ended. */
public enum Outcome {
  /** The objective was met. */
  PASS,
  /** The objective was not met, or could not be measured. */
  FAIL
}
