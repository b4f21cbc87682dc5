package io.katydid.api;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a user stays: a number of iterations, such as {@code 20 iterations}, or a time, such as
 * {@code 5m}.
 *
 * @param iterations after how many it leaves, or 0 if it leaves after a time
 * @param time after which it leaves, in the grammar of {@link Durations}; or zero
 */
public record Lifetime(int iterations, Duration time) {

  private static final Pattern ITERATIONS = Pattern.compile("([0-9]+) iterations?");

  /**
   * Reads a lifetime.
   *
   * @throws IllegalArgumentException if the text is none, or there is none: it is zero
   */
  public static Lifetime parse(String text) {
    Matcher iterations = ITERATIONS.matcher(text.strip());
    return iterations.matches() ? ofIterations(iterations.group(1)) : ofTime(text);
  }

  private static Lifetime ofIterations(String number) {
    try {
      return existing(new Lifetime(Integer.parseInt(number), Duration.ZERO));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "a lifetime has at most %,d iterations", Integer.MAX_VALUE),
          e);
    }
  }

  private static Lifetime ofTime(String text) {
    try {
      return existing(new Lifetime(0, Durations.parse(text)));
    } catch (GrammarException e) {
      throw new IllegalArgumentException(
          "\"%s\" is not a lifetime: write it like \"20 iterations\" or \"5m\"".formatted(text), e);
    }
  }

  private static Lifetime existing(Lifetime lifetime) {
    if (lifetime.iterations == 0 && lifetime.time.isZero()) {
      throw new IllegalArgumentException("a lifetime must be longer than 0");
    }
    return lifetime;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return switch (iterations) {
      case 0 -> Durations.format(time);
      case 1 -> "1 iteration";
      default -> iterations + " iterations";
    };
  }
}
