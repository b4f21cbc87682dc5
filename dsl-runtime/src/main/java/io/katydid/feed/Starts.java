package io.katydid.feed;

import java.math.BigInteger;

/**
 * With which row each user begins: far from those of others, however many they are, and with none
 * twice before all were begun with. The distance from one user to the next is about the golden
 * section of the rows; the smaller the quotients of their continued fraction, the more even the
 * gaps.
 *
 * @param count how many rows there are; at least 1
 * @param step how far apart two users that follow each other begin
 */
record Starts(long count, long step) {

  private static final double GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;

  /** How many steps are compared on each side of the golden section. */
  private static final int COMPARED = 50;

  static Starts among(long count) {
    long golden = Math.round(count * GOLDEN_SECTION);
    long best = 1;
    long least = Long.MAX_VALUE;
    long last = Math.min(golden + COMPARED, count - 1);
    for (long step = Math.max(1, golden - COMPARED); step <= last; step++) {
      long largest = largestQuotient(count, step);
      if (largest < least) {
        best = step;
        least = largest;
      }
    }
    return new Starts(count, best);
  }

  /** Of the continued fraction of both; of numbers that are not coprime, the largest there is. */
  private static long largestQuotient(long count, long step) {
    long largest = 0;
    long a = count;
    long b = step;
    while (b != 0) {
      largest = Math.max(largest, a / b);
      long rest = a % b;
      a = b;
      b = rest;
    }
    return a == 1 ? largest : Long.MAX_VALUE;
  }

  long of(long user) {
    return BigInteger.valueOf(user)
        .multiply(BigInteger.valueOf(step))
        .mod(BigInteger.valueOf(count))
        .longValue();
  }
}
