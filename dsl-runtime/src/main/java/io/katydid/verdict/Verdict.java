package io.katydid.verdict;

import java.util.List;

/**
 * The outcome of a run, see {@link Outcome}: PASS if every objective was met and nothing went wrong
 * with the run itself.
 *
 * @param outcome of the run
 * @param judgements one for each objective, in the order they were given
 * @param reasons what decided it whatever the objectives say: nothing was measured, no user could
 *     start, it was not steady
 */
public record Verdict(Outcome outcome, List<Judgement> judgements, List<String> reasons) {

  /** The reason of a run that fails since it could not be decided. */
  static final String STRICT = "it could not be decided, which is a failure if strict is asked for";

  /** A verdict; copies the lists. */
  public Verdict {
    judgements = List.copyOf(judgements);
    reasons = List.copyOf(reasons);
  }

  /** Whether the run fails only because it could not be decided. */
  public boolean isStrict() {
    return reasons.contains(STRICT);
  }

  /** Whether the outcome is {@link Outcome#PASS}. */
  public boolean isPass() {
    return outcome == Outcome.PASS;
  }
}
