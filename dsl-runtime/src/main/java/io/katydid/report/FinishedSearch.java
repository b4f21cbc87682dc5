package io.katydid.report;

import io.katydid.api.load.LoadSpec;
import io.katydid.capacity.Bracket;
import io.katydid.capacity.SearchRange;
import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Optional;

/**
 * A search for a capacity that has ended: all that its reports are made of.
 *
 * @param load by which it searched
 * @param range in which it searched
 * @param trials in the order in which they were made
 * @param bracket what was found
 * @param stopReason why it was cut short; empty if it was not
 */
public record FinishedSearch(
    LoadSpec load, SearchRange range, List<MadeTrial> trials, Bracket bracket, String stopReason) {

  /** A search; copies the list. */
  public FinishedSearch {
    trials = List.copyOf(trials);
  }

  /** Whether the capacity is what is demanded; inconclusive, if it was cut short. */
  public Outcome outcome() {
    return stopReason.isEmpty() ? bracket.isAtLeast(range.demanded()) : Outcome.INCONCLUSIVE;
  }

  /** What was found, in one sentence, without a full stop. */
  public String text() {
    return "the capacity is "
        + bracket.text()
        + (stopReason.isEmpty() ? "" : "; the search was cut short: " + stopReason);
  }

  /** The same, and what was demanded, if that is not passed. */
  public String clause() {
    boolean isMissing = range.demanded() > 0 && outcome() != Outcome.PASS;
    return text() + (isMissing ? "; demanded is " + Figures.rate(range.demanded()) : "");
  }

  /** The same after the outcome. */
  public String verdict() {
    return outcome() + ": " + clause();
  }

  /** What is to be known of all of its trials; empty if there is nothing. */
  public String warning() {
    return trials.isEmpty() ? "" : trials.getFirst().run().route().warning();
  }

  /** The last trial at this rate, whose finding counts. */
  Optional<MadeTrial> last(double perSecond) {
    return trials.stream()
        .filter(it -> it.trial().perSecond() == perSecond)
        .reduce((earlier, later) -> later);
  }
}
