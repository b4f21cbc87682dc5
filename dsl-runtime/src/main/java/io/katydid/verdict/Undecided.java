package io.katydid.verdict;

/**
 * What is known of an objective that is undecided.
 *
 * @param side where the observed value stands
 * @param settling what would decide it, as a clause such as {@code about 4,100 requests, about
 *     1m30s of run time, would settle it}; may be empty
 */
public record Undecided(Side side, String settling) {

  /** Where an observed value stands. */
  public enum Side {
    /** It meets the limit, by chance or not. */
    WITHIN,
    /** It does not meet the limit, by chance or not. */
    BEYOND,
    /** There is no limit to compare it with, as where too few runs were recorded. */
    NO_LIMIT;

    static Side of(boolean met) {
      return met ? WITHIN : BEYOND;
    }
  }
}
