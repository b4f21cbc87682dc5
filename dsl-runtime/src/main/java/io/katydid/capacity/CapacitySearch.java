package io.katydid.capacity;

import io.katydid.capacity.Trial.Step;
import io.katydid.result.Outcome;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Searches for the largest arrival rate at which objectives are met: gives the next trial, and
 * takes its outcome.
 *
 * <p>The rate rises by nearly half until it is too high. What lies between the highest that passed
 * and the lowest that failed is then halved on a logarithmic scale. A rate that could not be
 * decided is tried again, twice and then four times as long; if that does not decide it either, it
 * stays inside the bracket, and the search goes on below and above it. In the end the highest rate
 * that passed is tried once more, twice as long as any trial before, and after all that the target
 * went through by then. What a later trial finds of a rate replaces what an earlier one found.
 *
 * <p>MLRsearch (IETF, draft-ietf-bmwg-mlrsearch) searches in much the same way, by short trials far
 * from the limit and longer ones near it, and returns bounds in place of a figure.
 *
 * <p>No trial is made longer that could not decide anything even then; and one that is made longer
 * is made as long as that takes.
 *
 * <p>Not thread-safe.
 */
public final class CapacitySearch {

  /** A gap of this ratio is within 1.05 when it has been halved three times. */
  private static final double RISE = 1.47;

  /** How long a trial gets at most, but for the one that confirms. */
  public static final int LONGEST = 4;

  private final SearchRange range;
  private final DoubleUnaryOperator decidable;
  private final NavigableMap<Double, TrialResult> tried = new TreeMap<>();
  private int length = 1;

  /**
   * A search that has found nothing yet.
   *
   * @param decidable how long a trial at a rate must be to decide anything, even if no request goes
   *     wrong, as a multiple of the shortest trial; 0 if that is not known
   */
  public CapacitySearch(SearchRange range, DoubleUnaryOperator decidable) {
    this.range = range;
    this.decidable = decidable;
  }

  /** Adds how a trial ended. */
  public void ended(Trial trial, Finding finding) {
    tried.put(trial.perSecond(), new TrialResult(trial, finding.outcome(), finding.isBeyond()));
    if (trial.step() == Step.EXTENSION) {
      length = Math.max(length, trial.length());
    }
  }

  /** The next trial; empty if there is nothing left to find out. */
  public Optional<Trial> next() {
    return repetition()
        .or(this::secondChance)
        .or(this::ramp)
        .or(this::extension)
        .or(this::bisection)
        .or(this::confirmation);
  }

  /** What is known so far. */
  public Bracket bracket() {
    return new Bracket(
        floor().map(TrialResult::perSecond),
        ceiling().map(TrialResult::perSecond),
        ceiling().filter(it -> it.ended(Outcome.INVALID)).isPresent(),
        !undecided().isEmpty(),
        observed().map(TrialResult::perSecond));
  }

  /** The highest rate from the floor on before one whose observed values are beyond a limit. */
  private Optional<TrialResult> observed() {
    return Stream.concat(floor().stream(), undecided().stream())
        .takeWhile(it -> !it.isBeyond())
        .reduce((low, high) -> high);
  }

  private Optional<Trial> repetition() {
    return first(it -> it.ended(Outcome.INVALID) && !it.was(Step.REPETITION))
        .map(it -> it.again(it.trial().length(), Step.REPETITION));
  }

  /** The first trial met a target that was cold; a search should not end by that alone. */
  private Optional<Trial> secondChance() {
    return first(
            it -> it.ended(Outcome.FAIL) && it.was(Step.RAMP) && it.perSecond() == range.from())
        .map(it -> it.again(2, Step.REPETITION));
  }

  private Optional<Trial> ramp() {
    if (tried.isEmpty()) {
      return Optional.of(new Trial(range.from(), 1, Step.RAMP));
    }
    double highest = tried.lastKey();
    return ceiling().isPresent() || highest >= range.to()
        ? Optional.empty()
        : Optional.of(new Trial(Math.min(range.to(), highest * RISE), 1, Step.RAMP));
  }

  /** Of several the middle one, as it may decide those at one of its sides. */
  private Optional<Trial> extension() {
    List<TrialResult> extensible =
        undecided().stream()
            .filter(it -> length(it.perSecond(), 2 * it.trial().length()) <= LONGEST)
            .toList();
    if (extensible.isEmpty()) {
      return Optional.empty();
    }
    TrialResult middle = extensible.get(extensible.size() / 2);
    int longer = length(middle.perSecond(), 2 * middle.trial().length());
    return Optional.of(middle.again(longer, Step.EXTENSION));
  }

  /** So long, or as much longer as it takes to decide anything. */
  private int length(double perSecond, int atLeast) {
    double needed = decidable.applyAsDouble(perSecond);
    int longer = atLeast;
    while (longer < needed && longer <= LONGEST) {
      longer *= 2;
    }
    return longer;
  }

  private Trial bisecting(double perSecond) {
    return new Trial(perSecond, Math.min(LONGEST, length(perSecond, length)), Step.BISECTION);
  }

  /**
   * Halves the wider of the gaps below and above what is undecided, which may be one and the same.
   */
  private Optional<Trial> bisection() {
    List<TrialResult> undecided = undecided();
    Gap below = Gap.between(floor(), undecided.stream().findFirst().or(this::ceiling));
    Gap above =
        Gap.between(undecided.stream().reduce((low, high) -> high).or(this::floor), ceiling());
    Gap wider = below.ratio() >= above.ratio() ? below : above;
    if (below.contains(range.demanded()) || above.contains(range.demanded())) {
      return Optional.of(bisecting(range.demanded()));
    }
    return wider.ratio() <= range.precision()
        ? Optional.empty()
        : Optional.of(bisecting(wider.middle()));
  }

  private Optional<Trial> confirmation() {
    return floor()
        .filter(it -> !it.was(Step.CONFIRMATION))
        .map(it -> it.again(2 * LONGEST, Step.CONFIRMATION));
  }

  /** The lowest rate that is too high. */
  private Optional<TrialResult> ceiling() {
    return first(TrialResult::isTooHigh);
  }

  /** The highest rate below it that passed. */
  private Optional<TrialResult> floor() {
    return belowCeiling().filter(it -> it.ended(Outcome.PASS)).reduce((low, high) -> high);
  }

  /** The rates between them. */
  private List<TrialResult> undecided() {
    double floor = floor().map(TrialResult::perSecond).orElse(0.0);
    return belowCeiling().filter(it -> it.perSecond() > floor).toList();
  }

  private Stream<TrialResult> belowCeiling() {
    return tried.values().stream().takeWhile(it -> !it.isTooHigh());
  }

  private Optional<TrialResult> first(Predicate<TrialResult> sought) {
    return tried.values().stream().filter(sought).findFirst();
  }
}
