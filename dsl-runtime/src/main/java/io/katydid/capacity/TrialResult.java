package io.katydid.capacity;

import io.katydid.capacity.Trial.Step;
import io.katydid.result.Outcome;

/**
 * A trial and how it ended.
 *
 * @param isBeyond whether what was observed is beyond a limit, decided or not
 */
record TrialResult(Trial trial, Outcome outcome, boolean isBeyond) {

  double perSecond() {
    return trial.perSecond();
  }

  boolean ended(Outcome as) {
    return outcome == as;
  }

  /** Whether the rate is out of reach, for the target or for the generator. */
  boolean isTooHigh() {
    return ended(Outcome.FAIL) || ended(Outcome.INVALID);
  }

  boolean was(Step step) {
    return trial.step() == step;
  }

  /** The same rate once more. */
  Trial again(int length, Step step) {
    return new Trial(perSecond(), length, step);
  }
}
