package io.katydid.processor;

/** Weights of which one is drawn: each is positive, and their sum an {@code int}. */
final class WeightSum {

  private final Problems problems;
  private final Message tooLarge;
  private final Object owner;
  private long sum;

  /**
   * None as yet.
   *
   * @param tooLarge is reported where the sum becomes too large
   * @param owner whose weights they are, as the message names it
   */
  WeightSum(Problems problems, Message tooLarge, Object owner) {
    this.problems = problems;
    this.tooLarge = tooLarge;
    this.owner = owner;
  }

  /** Checks one more. */
  void add(MemberValue<Integer> weight) {
    if (weight.value() < 1) {
      problems.add(Message.WEIGHT_NOT_POSITIVE, weight.origin(), weight.value());
    } else if (sum <= Integer.MAX_VALUE && sum + weight.value() > Integer.MAX_VALUE) {
      problems.add(tooLarge, weight.origin(), owner, sum + weight.value(), Integer.MAX_VALUE);
    }
    sum += Math.max(0, weight.value());
  }
}
