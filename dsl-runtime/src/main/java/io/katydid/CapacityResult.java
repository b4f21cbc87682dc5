package io.katydid;

import io.katydid.api.Rate;
import io.katydid.capacity.Bracket;
import io.katydid.report.CapacityJson;
import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a search for a capacity found: the capacity is between the highest arrival rate that passed,
 * in a trial that was confirmed by a longer one, and the lowest that failed. What could not be
 * decided is between them. Immutable.
 */
public final class CapacityResult {

  private final Bracket bracket;
  private final double demanded;
  private final List<CapacityTrial> trials;
  private final String stopReason;

  CapacityResult(Bracket bracket, double demanded, List<CapacityTrial> trials, String stopReason) {
    this.bracket = bracket;
    this.demanded = demanded;
    this.trials = List.copyOf(trials);
    this.stopReason = stopReason;
  }

  /** The highest rate that passed; empty if none did. */
  public Optional<Rate> passed() {
    return bracket.passed().map(CapacityResult::rate);
  }

  /**
   * The lowest rate above it that did not pass; empty if none was tried. If the search is {@link
   * #isGeneratorBound}, it is no limit of the target.
   */
  public Optional<Rate> failed() {
    return bracket.failed().map(CapacityResult::rate);
  }

  /** Whether the search came to the limit of the generator before that of the target. */
  public boolean isGeneratorBound() {
    return bracket.generatorBound();
  }

  /**
   * Whether the capacity is what is demanded, or, where nothing is, whether there is any: PASS if
   * it is, FAIL if it is not, or if that is undecided and what was observed is not; INVALID if the
   * generator was the limit before that was known, and INCONCLUSIVE if it is not known for another
   * reason.
   */
  public Outcome outcome() {
    return stopReason.isEmpty() ? bracket.isAtLeast(demanded) : Outcome.INCONCLUSIVE;
  }

  /** All trials, in the order in which they were made. */
  public List<CapacityTrial> trials() {
    return trials;
  }

  /** What was found, in one sentence, without a full stop. */
  public String text() {
    return "the capacity is "
        + bracket.text()
        + (stopReason.isEmpty() ? "" : "; the search was cut short: " + stopReason);
  }

  /** What was found, for a machine: one JSON document. */
  public String json() {
    List<CapacityJson.Trial> made =
        trials.stream()
            .map(it -> new CapacityJson.Trial(it.arrivalRate().perSecond(), it.outcome(), it.why()))
            .toList();
    return CapacityJson.write(bracket, demanded, outcome(), text(), made);
  }

  /** As {@link #text}. */
  @Override
  public String toString() {
    return text();
  }

  /** The same after the outcome, and what was demanded, if that is not passed. */
  public String verdict() {
    boolean isMissing = demanded > 0 && outcome() != Outcome.PASS;
    return outcome() + ": " + text() + (isMissing ? "; demanded is " + Figures.rate(demanded) : "");
  }

  static Rate rate(double perSecond) {
    return new Rate(perSecond, Duration.ofSeconds(1));
  }
}
