package io.katydid.verdict;

/** What judging one objective found; see {@link Judgement} for its parts. */
record Finding(boolean met, String observed, long samples, String explanation) {

  /** There was nothing to judge, and so the objective is not met. */
  static Finding none(String observed, String explanation) {
    return new Finding(false, observed, 0, explanation);
  }

  Judgement on(RequestObjective asked) {
    return new Judgement(asked, met ? Outcome.PASS : Outcome.FAIL, observed, samples, explanation);
  }
}
