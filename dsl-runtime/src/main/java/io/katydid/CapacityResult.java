package io.katydid;

import io.katydid.api.Rate;
import io.katydid.report.CapacityJson;
import io.katydid.report.CapacityMarkdown;
import io.katydid.report.FinishedSearch;
import io.katydid.report.MadeTrial;
import io.katydid.result.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a search for a capacity found: the capacity is between the highest arrival rate that passed,
 * in a trial that was confirmed by a longer one, and the lowest that failed. What could not be
 * decided is between them. Immutable.
 */
public final class CapacityResult {

  private final FinishedSearch search;
  private final List<CapacityTrial> trials;

  CapacityResult(FinishedSearch search) {
    this.search = search;
    this.trials = search.trials().stream().map(CapacityResult::trial).toList();
  }

  private static CapacityTrial trial(MadeTrial made) {
    return new CapacityTrial(
        rate(made.trial().perSecond()),
        made.finding().outcome(),
        made.finding().why(),
        new LoadResult(made.run()));
  }

  /** The highest rate that passed; empty if none did. */
  public Optional<Rate> passed() {
    return search.bracket().passed().map(CapacityResult::rate);
  }

  /**
   * The lowest rate above it that did not pass; empty if none was tried. If the search is {@link
   * #isGeneratorBound}, it is no limit of the target.
   */
  public Optional<Rate> failed() {
    return search.bracket().failed().map(CapacityResult::rate);
  }

  /** Whether the search came to the limit of the generator before that of the target. */
  public boolean isGeneratorBound() {
    return search.bracket().generatorBound();
  }

  /**
   * Whether the capacity is what is demanded, or, where nothing is, whether there is any: PASS if
   * it is, FAIL if it is not, or if that is undecided and what was observed is not; INVALID if the
   * generator was the limit before that was known, and INCONCLUSIVE if it is not known for another
   * reason.
   */
  public Outcome outcome() {
    return search.outcome();
  }

  /** All trials, in the order in which they were made. */
  public List<CapacityTrial> trials() {
    return trials;
  }

  /** What was found, in one sentence, without a full stop. */
  public String text() {
    return search.text();
  }

  /** The search as Markdown, for a pull request; ends with a line break. */
  public String markdown() {
    return CapacityMarkdown.write(search);
  }

  /** What was found, for a machine: one JSON document. */
  public String json() {
    return CapacityJson.write(search);
  }

  /** As {@link #text}. */
  @Override
  public String toString() {
    return text();
  }

  /** The same after the outcome, and what was demanded, if that is not passed. */
  public String verdict() {
    return search.verdict();
  }

  static Rate rate(double perSecond) {
    return new Rate(perSecond, Duration.ofSeconds(1));
  }
}
