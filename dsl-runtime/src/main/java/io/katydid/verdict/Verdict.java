package io.katydid.verdict;

import java.util.List;

/**
 * The outcome of a run: PASS if every objective was met and nothing went wrong with the run itself.
 *
 * @param outcome of the run
 * @param judgements one for each objective, in the order they were given
 * @param reasons why the run failed whatever its objectives say: nothing was measured, no user
 *     could start
 */
public record Verdict(Outcome outcome, List<Judgement> judgements, List<String> reasons) {

  /** A verdict; copies the lists. */
  public Verdict {
    judgements = List.copyOf(judgements);
    reasons = List.copyOf(reasons);
  }

  /** Whether the outcome is {@link Outcome#PASS}. */
  public boolean isPass() {
    return outcome == Outcome.PASS;
  }
}
