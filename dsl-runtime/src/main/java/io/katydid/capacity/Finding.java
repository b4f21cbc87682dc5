package io.katydid.capacity;

import io.katydid.measure.Window;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Verdict;

/**
 * What a trial shows of its rate. An overloaded target has not met it, whatever its objectives:
 * they are of what was served.
 *
 * @param outcome for the search
 * @param isBeyond whether what was observed is beyond a limit, decided or not
 * @param why the reason, as a clause; empty for a PASS
 */
public record Finding(Outcome outcome, boolean isBeyond, String why) {

  /** The finding of a run with this verdict on this window. */
  public static Finding of(Verdict verdict, Window window) {
    Steadiness steadiness = Steadiness.of(window);
    if (verdict.isUndecided() && steadiness.outcome() != Outcome.FAIL) {
      return of(verdict, Outcome.INCONCLUSIVE);
    }
    return verdict.isUndecided() || verdict.isPass()
        ? new Finding(steadiness.outcome(), false, steadiness.why())
        : of(verdict, verdict.outcome());
  }

  private static Finding of(Verdict verdict, Outcome outcome) {
    boolean isBeyond = verdict.judgements().stream().anyMatch(Judgement::isBeyond);
    return new Finding(outcome, isBeyond, why(verdict, outcome));
  }

  private static String why(Verdict verdict, Outcome outcome) {
    return verdict.reasons().stream()
        .findFirst()
        .orElseGet(() ->
            verdict.judgements().stream()
                .filter(judgement -> judgement.outcome() == outcome)
                .findFirst()
                .map(Finding::why)
                .orElse(""));
  }

  private static String why(Judgement judgement) {
    return judgement.objective().text() + ": " + judgement.explanation();
  }
}
