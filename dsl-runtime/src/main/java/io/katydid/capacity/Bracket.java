package io.katydid.capacity;

import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import java.util.Optional;

/**
 * What a search found of a capacity: not a figure, but two that it is between.
 *
 * @param passed the highest rate per second that passed, if one did
 * @param failed the lowest above it that did not, if one was tried
 * @param generatorBound whether that was because the generator, and not the target, was the limit
 * @param undecided whether rates between them were tried, and could not be decided
 * @param observed the highest rate up to which what was observed met the objectives, decided or
 *     not; empty if it did at none
 */
public record Bracket(
    Optional<Double> passed,
    Optional<Double> failed,
    boolean generatorBound,
    boolean undecided,
    Optional<Double> observed) {

  private static final String GENERATOR = " the generator, not the target, was the limit";

  /** The ratio of the rates; infinite if one is missing. */
  public double ratio() {
    return passed.isPresent() && failed.isPresent()
        ? failed.get() / passed.get()
        : Double.POSITIVE_INFINITY;
  }

  /**
   * Whether the capacity is at least this rate: PASS if it passed, or a higher one did; INVALID if
   * the generator was the limit below it; FAIL if it failed, or a lower one did, or what was
   * observed met the objectives only below it; and INCONCLUSIVE otherwise.
   *
   * @param perSecond the rate; 0 for whether any rate passed
   */
  public Outcome isAtLeast(double perSecond) {
    if (passed.isPresent() && passed.get() >= perSecond) {
      return Outcome.PASS;
    }
    if (generatorBound) {
      return Outcome.INVALID;
    }
    boolean isObserved = observed.isPresent() && observed.get() >= perSecond;
    return undecided && isObserved ? Outcome.INCONCLUSIVE : Outcome.FAIL;
  }

  /** What is known of the capacity, as a clause. */
  public String text() {
    return passed.map(low -> above(Figures.rate(low))).orElseGet(this::below);
  }

  private String above(String low) {
    if (failed.isEmpty()) {
      return "at least %s, which passed".formatted(low)
          + (undecided
              ? "; higher rates" + undecidedThere()
              : ", as the highest rate that was tried");
    }
    String high = Figures.rate(failed.get());
    return generatorBound
        ? "at least %s, which passed; at %s%s".formatted(low, high, GENERATOR)
        : "between %s, which passed, and %s, which failed".formatted(low, high)
            + (undecided ? "; rates between them" + undecidedThere() : "");
  }

  private String below() {
    if (failed.isEmpty()) {
      return undecided
          ? "unknown: all rates" + undecidedThere()
          : "unknown: no trial came to its end";
    }
    String high = Figures.rate(failed.get());
    return generatorBound
        ? "unknown: no rate passed, and at " + high + GENERATOR
        : "below %s, which failed".formatted(high)
            + (undecided
                ? "; lower rates" + undecidedThere()
                : ", as the lowest rate that was tried");
  }

  private String undecidedThere() {
    return " are undecided, "
        + observed
            .filter(it -> passed.isEmpty() || it > passed.get())
            .map(it -> "observed within the limits up to " + Figures.rate(it))
            .orElse("observed beyond the limits")
        + "; longer trials would settle it";
  }
}
