package io.katydid.examples.server;

/**
 * Work for the processor, little or much: the recursive algorithm takes about 1.6^n steps, the
 * iterative one n.
 */
enum Fibonacci {
  /** About 20 ms for the 35th number. */
  RECURSIVE(40) {
    @Override
    long compute(int n) {
      return n < 2 ? n : compute(n - 1) + compute(n - 2);
    }
  },
  /** Up to the largest number that a {@code long} can hold. */
  ITERATIVE(92) {
    @Override
    long compute(int n) {
      long current = 0;
      long next = 1;
      for (int i = 0; i < n; i++) {
        long sum = current + next;
        current = next;
        next = sum;
      }
      return current;
    }
  };

  private final int largest;

  Fibonacci(int largest) {
    this.largest = largest;
  }

  abstract long compute(int n);

  /**
   * The n-th Fibonacci number.
   *
   * @throws Refusal with status 400, if n is negative or too large for this algorithm
   */
  final long of(int n) {
    if (n < 0 || n > largest) {
      throw new Refusal(400, "n must be from 0 to " + largest + ", not " + n);
    }
    return compute(n);
  }

  /**
   * The algorithm of this name in lower case.
   *
   * @throws Refusal with status 400, if there is none
   */
  static Fibonacci named(String name) {
    return switch (name) {
      case "recursive" -> RECURSIVE;
      case "iterative" -> ITERATIVE;
      default ->
          throw new Refusal(400, "algorithm must be recursive or iterative, not \"" + name + "\"");
    };
  }
}
