package io.katydid.api;

import java.util.random.RandomGenerator;

/**
 * Numbers of which a few are frequent and most are rare, as products are bought and pages are read:
 * after Zipf, the one of rank k comes in proportion to 1 / k<sup>exponent</sup>. Drawn with the
 * random numbers of a user, they repeat with the seed of the run: {@code BOOKS.next(me.random())}.
 *
 * <p>Any count takes the same time and memory: by rejection-inversion (Hörmann and Derflinger,
 * "Rejection-inversion to generate variates from monotone discrete distributions", 1996).
 *
 * <p>Immutable, and so thread-safe: one serves all users.
 */
public final class Zipf {

  private final long count;
  private final double exponent;
  private final double lowest;
  private final double highest;
  private final double surelyAccepted;

  /**
   * The numbers from 0, the most frequent, to below the count.
   *
   * @param count how many there are; at least 1
   * @param exponent how unequal they are; positive, and most often about 1
   * @throws IllegalArgumentException if one of them is out of range
   */
  public Zipf(long count, double exponent) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, not " + count);
    }
    if (!(exponent > 0 && exponent < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("exponent must be positive, not " + exponent);
    }
    this.count = count;
    this.exponent = exponent;
    this.lowest = area(1.5) - 1;
    this.highest = area(count + 0.5);
    this.surelyAccepted = 2 - rank(area(2.5) - height(2));
  }

  /** The next number. Draws one random number, or a few. */
  public long next(RandomGenerator random) {
    while (true) {
      double area = highest + random.nextDouble() * (lowest - highest);
      double drawn = rank(area);
      double rank = Math.clamp(Math.rint(drawn), 1.0, (double) count);
      if (rank - drawn <= surelyAccepted || area >= area(rank + 0.5) - height(rank)) {
        return (long) rank - 1;
      }
    }
  }

  /** The density at a rank. */
  private double height(double rank) {
    return Math.exp(-exponent * Math.log(rank));
  }

  /** The integral of the density from 1 up to a rank. */
  private double area(double rank) {
    double log = Math.log(rank);
    double scaled = (1 - exponent) * log;
    return Math.abs(scaled) < 1e-8 ? log * (1 + scaled / 2) : Math.expm1(scaled) / (1 - exponent);
  }

  /** The rank up to which the integral has this value. */
  private double rank(double area) {
    double scaled = Math.max(-1, area * (1 - exponent));
    return Math.exp(
        Math.abs(scaled) < 1e-8 ? area * (1 - scaled / 2) : Math.log1p(scaled) / (1 - exponent));
  }
}
