package io.katydid.verdict;

import static java.util.stream.Collectors.joining;

import io.katydid.result.Outcome;
import io.katydid.verdict.Undecided.Side;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What judging one objective found.
 *
 * @param shown whether it is shown to be met
 * @param pValue how probable what was measured, or worse, is for a target that just meets it: the
 *     smaller, the surer it is missed
 * @param side where the observed value stands
 * @param observed the observed value
 * @param interval what the true value is between, or empty
 * @param samples how many it rests on
 * @param unit what one of them is
 * @param counted a clause on what was counted against what limit; may be empty
 * @param settling a clause on what would decide it; empty if it is decided
 * @param standing the observed value, its interval and its limit as numbers, if there is an
 *     interval
 */
record Finding(
    boolean shown,
    double pValue,
    Side side,
    String observed,
    String interval,
    long samples,
    Unit unit,
    String counted,
    String settling,
    Optional<Standing> standing) {

  /** One that has no interval as numbers. */
  Finding(
      boolean shown,
      double pValue,
      Side side,
      String observed,
      String interval,
      long samples,
      Unit unit,
      String counted,
      String settling) {
    this(
        shown,
        pValue,
        side,
        observed,
        interval,
        samples,
        unit,
        counted,
        settling,
        Optional.empty());
  }

  /** The same with its interval as numbers. */
  Finding at(Standing where) {
    return new Finding(
        shown,
        pValue,
        side,
        observed,
        interval,
        samples,
        unit,
        counted,
        settling,
        Optional.of(where));
  }

  /** The figure is judged as what it is, without regard to chance. */
  static Finding exact(boolean met, String observed, long samples, Unit unit, String counted) {
    return new Finding(met, met ? 1 : 0, Side.of(met), observed, "", samples, unit, counted, "");
  }

  /** There was nothing to judge, and so the objective is not met. */
  static Finding none(String observed, Unit unit, String counted) {
    return exact(false, observed, 0, unit, counted);
  }

  Judgement on(RequestObjective slo, boolean missed) {
    return judged(slo, missed).at(standing);
  }

  private Judgement judged(RequestObjective slo, boolean missed) {
    return missed || shown
        ? new Judgement(
            slo, missed ? Outcome.FAIL : Outcome.PASS, observed, interval, samples, unit, counted)
        : new Judgement(
            slo,
            Outcome.INCONCLUSIVE,
            observed,
            interval,
            samples,
            unit,
            Stream.of(counted, settling).filter(it -> !it.isEmpty()).collect(joining("; ")),
            Optional.of(new Undecided(side, settling)));
  }
}
