package io.katydid.api;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A number of events in a time, such as {@code 200/s} or {@code 30/m}.
 *
 * <p>The grammar: a number, a slash, and {@code s}, {@code m} (minute) or {@code h}, without
 * blanks. Blanks around are ignored.
 *
 * @param count how many, not negative, finite
 * @param per in which time: one second, one minute or one hour
 */
public record Rate(double count, Duration per) {

  /**
   * A rate.
   *
   * @throws IllegalArgumentException if the count or the time is none of those
   */
  public Rate {
    if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the count of a rate is finite and not negative: " + count);
    }
    if (RateGrammar.unit(per).isEmpty()) {
      throw new IllegalArgumentException("a rate is per second, minute or hour, not per " + per);
    }
  }

  /**
   * Reads a rate.
   *
   * @throws GrammarException if the text is not a rate
   */
  public static Rate parse(String text) {
    return RateGrammar.GRAMMAR.parse(text);
  }

  /** The rate per second. */
  public double perSecond() {
    return count / per.toSeconds();
  }

  /** The rate in its grammar, so that {@link #parse} reads the same one: {@code 200/s}. */
  @Override
  public String toString() {
    String number = BigDecimal.valueOf(count).stripTrailingZeros().toPlainString();
    return number + "/" + RateGrammar.unit(per).map(Unit::symbol).orElseThrow();
  }
}
