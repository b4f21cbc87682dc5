package io.katydid.api;

import java.time.Duration;

/**
 * A number of events in a time, such as {@code 200/s} or {@code 30/m}.
 *
 * <p>The grammar: a number that is not negative, a slash, and {@code s}, {@code m} or {@code h}.
 *
 * @param count how many, not negative, finite
 * @param per in which time: one second, one minute or one hour
 */
public record Rate(double count, Duration per) {

  /**
   * Reads a rate.
   *
   * @throws GrammarException if the text is not a rate
   */
  public static Rate parse(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** The rate per second. */
  public double perSecond() {
    return count / per.toSeconds();
  }

  /** The rate in its grammar, in the shortest form: {@code 200/s}. */
  @Override
  public String toString() {
    throw new UnsupportedOperationException();
  }
}
