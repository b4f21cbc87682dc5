package io.katydid.capacity;

/**
 * Where a capacity is searched for, and how closely.
 *
 * @param from the lowest arrival rate that is tried, per second; positive
 * @param to the highest; above the lowest
 * @param precision how near to each other the rates are to be that are found to pass and to fail,
 *     as their ratio; above 1
 * @param demanded the rate that it is asked about, which is tried itself if it is in doubt; 0 for
 *     none
 */
public record SearchRange(double from, double to, double precision, double demanded) {

  /** The finest that is offered: trials that could tell closer rates apart would last for hours. */
  private static final double FINEST = 1.001;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public SearchRange {
    require(from > 0, "from must be positive, not " + from + "/s");
    require(
        to > from && to < Double.POSITIVE_INFINITY,
        "to must be above from: " + to + "/s is not above " + from + "/s");
    require(
        precision >= FINEST && precision < Double.POSITIVE_INFINITY,
        "precision must be a ratio of at least " + FINEST + ", such as 1.05, not " + precision);
    require(demanded >= 0, "atLeast must not be negative, not " + demanded + "/s");
    require(
        demanded <= to,
        "atLeast must be within the rates that are tried: "
            + demanded
            + "/s is above the highest, "
            + to
            + "/s");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
