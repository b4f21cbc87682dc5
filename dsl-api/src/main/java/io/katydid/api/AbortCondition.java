package io.katydid.api;

import io.katydid.api.Objective.Comparison;
import java.time.Duration;
import java.util.Optional;

/**
 * When a run is given up before its time, to spare a target that cannot cope: {@code failures > 50%
 * for 10s}.
 *
 * <p>The grammar: the word {@code failures}, {@code >} or {@code >=}, a percentage, the word {@code
 * for}, and a duration ({@link Durations}) of whole seconds. It is met if, of all requests that
 * were completed in the last seconds, that many, failed ones divided by all, failed; and not before
 * so many seconds of load. Where fewer than ten requests were completed in that time, it is of as
 * many seconds more as it takes to have ten: that one request in a quiet while failed says little.
 *
 * @param comparison {@link Comparison#ABOVE} or {@link Comparison#AT_LEAST}
 * @param ratio the share of failed requests: from 0 to below 1 with {@code ABOVE}, from above 0 to
 *     1 with {@code AT_LEAST}
 * @param window how long; whole seconds, at least one
 */
public record AbortCondition(Comparison comparison, double ratio, Duration window) {

  /** That of a run for which none is given: nothing but failures. */
  public static final String NOTHING_BUT_FAILURES = "failures >= 100% for 10s";

  /** Written in place of a condition: the run lasts its time, whatever fails. */
  public static final String NEVER = "never";

  /**
   * A condition.
   *
   * @throws IllegalArgumentException if a value is out of range
   */
  public AbortCondition {
    if (comparison.isUpper()) {
      throw new IllegalArgumentException("a run is given up above a limit, not " + comparison);
    }
    boolean possible = comparison == Comparison.ABOVE ? ratio >= 0 && ratio < 1 : ratio > 0;
    if (!(possible && ratio <= 1)) {
      throw new IllegalArgumentException("a share that can be met or not, not " + ratio);
    }
    if (!window.isPositive() || window.toNanosPart() != 0) {
      throw new IllegalArgumentException("a window is of whole seconds, not " + window);
    }
  }

  /**
   * Reads a condition, or {@link #NEVER}, for which it is empty.
   *
   * @throws GrammarException if the text is neither
   */
  public static Optional<AbortCondition> parseUnlessNever(String text) {
    return text.strip().equals(NEVER) ? Optional.empty() : Optional.of(parse(text));
  }

  /**
   * Reads a condition.
   *
   * @throws GrammarException if the text is not one
   */
  public static AbortCondition parse(String text) {
    return AbortGrammar.GRAMMAR.parse(text);
  }

  /** The condition in its normal form, which {@link #parse} reads as an equal one. */
  @Override
  public String toString() {
    return "failures %s %s for %s"
        .formatted(comparison.symbol(), ObjectiveText.percent(ratio), Durations.format(window));
  }
}
