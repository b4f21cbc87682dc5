package io.katydid.verdict;

import io.katydid.result.Outcome;
import java.util.List;

/**
 * The outcome of a run, see {@link Outcome}: PASS if every objective was met and nothing went wrong
 * with the run itself.
 *
 * @param outcome of the run
 * @param judgements one for each objective, in the order they were given
 * @param reasons what decided it whatever the objectives: nothing was measured, no user could
 *     start, it was not steady
 * @param isUndecided whether what was measured does not decide it: the outcome is then FAIL if an
 *     observed value is beyond its limit, or if {@link Rules#strict}, and otherwise INCONCLUSIVE
 */
public record Verdict(
    Outcome outcome, List<Judgement> judgements, List<String> reasons, boolean isUndecided) {

  /** A verdict; copies the lists. */
  public Verdict {
    judgements = List.copyOf(judgements);
    reasons = List.copyOf(reasons);
  }

  /** A verdict; undecided if the outcome is INCONCLUSIVE. */
  public Verdict(Outcome outcome, List<Judgement> judgements, List<String> reasons) {
    this(outcome, judgements, reasons, outcome == Outcome.INCONCLUSIVE);
  }

  /** The verdict on what leaves it undecided. */
  static Verdict undecided(List<Judgement> judgements, List<String> reasons, Rules rules) {
    boolean failed = rules.strict() || judgements.stream().anyMatch(Judgement::isBeyond);
    return new Verdict(failed ? Outcome.FAIL : Outcome.INCONCLUSIVE, judgements, reasons, true);
  }

  /** The same on other judgements. */
  Verdict on(List<Judgement> others) {
    return new Verdict(outcome, others, reasons, isUndecided);
  }

  /** The judgements of objectives that were given, not implied. */
  public List<Judgement> explicit() {
    return judgements.stream().filter(each -> !each.objective().implied()).toList();
  }

  /**
   * Whether there was anything to pass: what is implied is no objective. A run that was not judged
   * counts as a PASS.
   */
  public boolean isJudged() {
    return !(isPass() && explicit().isEmpty());
  }

  /** The outcome in one word, or {@code NOT JUDGED} if there was nothing to judge. */
  public String text() {
    return isJudged() ? outcome.name() : "NOT JUDGED";
  }

  /** Whether the outcome is {@link Outcome#PASS}. */
  public boolean isPass() {
    return outcome == Outcome.PASS;
  }

  /** Whether the run itself went wrong, so that its objectives count for nothing. */
  public boolean hasRunErrors() {
    return outcome == Outcome.FAIL && !reasons.isEmpty() && !isUndecided;
  }
}
