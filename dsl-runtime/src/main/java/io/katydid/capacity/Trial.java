package io.katydid.capacity;

/**
 * One run of a search.
 *
 * @param perSecond the arrival rate
 * @param length how long it is, as a multiple of the shortest trial
 * @param step why it is made
 */
public record Trial(double perSecond, int length, Step step) {

  /** Why a trial is made. */
  public enum Step {
    /** To find a rate that is too high. */
    RAMP,
    /** To narrow down what is not known yet. */
    BISECTION,
    /** Twice as long as before, as the rate could not be decided. */
    EXTENSION,
    /** As its result may have been an accident: of a cold target, or of a disturbed generator. */
    REPETITION,
    /** Longer than all others, as the result rests on it. */
    CONFIRMATION
  }
}
