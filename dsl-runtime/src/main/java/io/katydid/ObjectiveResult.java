package io.katydid;

import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;

/**
 * How one objective of a run was judged.
 *
 * @param request the name of the requests it is about; empty for all requests together
 * @param expression the objective, such as {@code p99 < 50ms}
 * @param isImplied whether every run has it, unless one of its own objectives is about the same
 * @param outcome whether it was met
 * @param isBeyond whether the observed value does not meet the limit, decided or not
 * @param observed the observed value with its unit, such as {@code 43.1ms}; or why there is none
 * @param interval what the true value is between, such as {@code 41ms to 47.2ms}; empty if the
 *     value is judged as what it is
 * @param samples how many requests, or iterations, that rests on; 0 if there is no observed value
 * @param explanation one sentence, without a full stop: what was counted against what limit, and
 *     what would decide it if it is undecided
 */
public record ObjectiveResult(
    String request,
    String expression,
    boolean isImplied,
    Outcome outcome,
    boolean isBeyond,
    String observed,
    String interval,
    long samples,
    String explanation) {

  static ObjectiveResult of(Judgement judgement) {
    return new ObjectiveResult(
        judgement.objective().request(),
        judgement.objective().expression(),
        judgement.objective().implied(),
        judgement.outcome(),
        judgement.isBeyond(),
        judgement.observed(),
        judgement.interval(),
        judgement.samples(),
        judgement.explanation());
  }
}
