package io.katydid.feed;

/** Numbers that look random, made of others. */
final class Mix {

  private Mix() {}

  /** The finalizer of SplitMix64: a permutation of all numbers. */
  static long of(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
