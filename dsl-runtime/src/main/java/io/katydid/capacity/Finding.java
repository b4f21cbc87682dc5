package io.katydid.capacity;

import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Window;
import io.katydid.measure.Work;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Verdict;

/**
 * What a trial shows of its rate. An overloaded target has not met it, whatever its objectives:
 * they are of what was served. Nor has a target of which nothing succeeded, however few it was
 * asked for: a longer trial would only repeat it.
 *
 * @param outcome for the search
 * @param isBeyond whether what was observed is beyond a limit, decided or not
 * @param why the reason, as a clause; empty for a PASS
 */
public record Finding(Outcome outcome, boolean isBeyond, String why) {

  /** The finding of a run with this verdict on this window. */
  public static Finding of(Verdict verdict, Window window) {
    if (verdict.isUndecided() && isBeyond(verdict) && hasOnlyFailures(window)) {
      return new Finding(Outcome.FAIL, true, onlyFailures(window));
    }
    Steadiness steadiness = Steadiness.of(window);
    if (verdict.isUndecided() && steadiness.outcome() != Outcome.FAIL) {
      return of(verdict, Outcome.INCONCLUSIVE);
    }
    return verdict.isUndecided() || verdict.isPass()
        ? new Finding(steadiness.outcome(), false, steadiness.why())
        : of(verdict, verdict.outcome());
  }

  /** That of a trial that was cut short for this reason, and so shows nothing of its rate. */
  public static Finding cutShort(String reason) {
    return new Finding(Outcome.INCONCLUSIVE, false, reason);
  }

  private static Finding of(Verdict verdict, Outcome outcome) {
    return new Finding(outcome, isBeyond(verdict), why(verdict, outcome));
  }

  private static boolean isBeyond(Verdict verdict) {
    return verdict.judgements().stream().anyMatch(Judgement::isBeyond);
  }

  private static boolean hasOnlyFailures(Window window) {
    RequestSnapshot work = Work.total(window.whole());
    return work.count() > 0 && work.failures() == work.count();
  }

  private static String onlyFailures(Window window) {
    return "nothing succeeded: all of " + Work.total(window.whole()).count() + " failed";
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
