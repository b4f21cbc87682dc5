package io.katydid.api;

import java.time.Duration;

/** What shapes have in common. */
final class Shapes {

  private Shapes() {}

  static Duration positive(String text) {
    Duration length = Durations.parse(text);
    if (!length.isPositive()) {
      throw new IllegalArgumentException("a shape lasts longer than 0s");
    }
    return length;
  }
}
