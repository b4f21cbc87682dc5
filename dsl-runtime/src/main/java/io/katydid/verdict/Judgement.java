package io.katydid.verdict;

import io.katydid.result.Outcome;
import java.util.Optional;

/**
 * The outcome of one objective.
 *
 * @param objective what was to be met
 * @param outcome whether it was met
 * @param observed the observed value with its unit, such as {@code 43.1ms}; {@code failed} if a
 *     percentile falls on a failed request, which exceeds every limit; {@code 900ms or more} if it
 *     falls on one that was cut off after its limit; or why there is none
 * @param interval what the true value is between with the confidence of the verdict, such as {@code
 *     41ms to 47.2ms}; empty if the value is judged as what it is
 * @param samples how many it rests on; 0 if there is no observed value
 * @param unit what one of them is
 * @param explanation one sentence, without a full stop: what was counted against what limit, and
 *     what would decide it if it is undecided
 * @param undecided what else is known of it if it is {@link Outcome#INCONCLUSIVE}
 * @param standing the observed value, its interval and its limit as numbers, if there is an
 *     interval
 */
public record Judgement(
    RequestObjective objective,
    Outcome outcome,
    String observed,
    String interval,
    long samples,
    Unit unit,
    String explanation,
    Optional<Undecided> undecided,
    Optional<Standing> standing) {

  /** An objective of which nothing else is known. */
  public Judgement(
      RequestObjective objective,
      Outcome outcome,
      String observed,
      String interval,
      long samples,
      Unit unit,
      String explanation) {
    this(objective, outcome, observed, interval, samples, unit, explanation, Optional.empty());
  }

  /** An objective of which no interval is known as numbers. */
  public Judgement(
      RequestObjective objective,
      Outcome outcome,
      String observed,
      String interval,
      long samples,
      Unit unit,
      String explanation,
      Optional<Undecided> undecided) {
    this(
        objective,
        outcome,
        observed,
        interval,
        samples,
        unit,
        explanation,
        undecided,
        Optional.empty());
  }

  /** The same with another outcome, which is not INCONCLUSIVE. */
  Judgement as(Outcome other) {
    return new Judgement(objective, other, observed, interval, samples, unit, explanation)
        .at(standing);
  }

  /** The same with this interval as numbers. */
  public Judgement at(Optional<Standing> where) {
    return new Judgement(
        objective, outcome, observed, interval, samples, unit, explanation, undecided, where);
  }

  /** Whether the outcome is {@link Outcome#PASS}. */
  public boolean isPass() {
    return outcome == Outcome.PASS;
  }

  /** Whether the observed value does not meet the limit, decided or not. */
  public boolean isBeyond() {
    return outcome == Outcome.FAIL
        || undecided.filter(it -> it.side() == Undecided.Side.BEYOND).isPresent();
  }
}
