package io.katydid.feed;

/**
 * A random order of the numbers below a bound, which takes no memory: a Feistel network over the
 * next power of four, walked along its cycle until a number is below the bound (Black and Rogaway,
 * "Ciphers with Arbitrary Finite Domains", 2002). Immutable.
 */
final class Permutation {

  private static final int ROUNDS = 6;

  /** Bits of each half: with fewer, some orders of a few numbers are more frequent than others. */
  private static final int LEAST = 3;

  private final long bound;
  private final long key;
  private final int half;
  private final long mask;

  /** An order of the numbers from 0 to below the bound, by this key. */
  Permutation(long bound, long key) {
    this.bound = bound;
    this.key = key;
    this.half = Math.max(LEAST, (Long.SIZE - Long.numberOfLeadingZeros(bound - 1) + 1) / 2);
    this.mask = (1L << half) - 1;
  }

  /** The number at this place. */
  long at(long index) {
    long number = encrypt(index);
    while (number >= bound) {
      number = encrypt(number);
    }
    return number;
  }

  private long encrypt(long number) {
    long left = number >>> half;
    long right = number & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (Mix.of(key + Mix.of(right * ROUNDS + round)) & mask);
      left = right;
      right = next;
    }
    return (left << half) | right;
  }
}
