package io.katydid.api;

/**
 * A number of bytes in a time, such as {@code 1MB/s}, {@code 64KB/s} or {@code 20Mbit/s}.
 *
 * <p>The grammar: a number, a unit, and {@code /s}, without blanks. The units are {@code B}, {@code
 * KB}, {@code MB} and {@code GB}, each a thousand of the one before, and {@code kbit} and {@code
 * Mbit}, as networks have them. Blanks around are ignored.
 *
 * @param bytesPerSecond at least 1, finite
 */
public record ByteRate(double bytesPerSecond) {

  /**
   * A rate.
   *
   * @throws IllegalArgumentException if it is less than a byte per second, or infinite
   */
  public ByteRate {
    if (!(bytesPerSecond >= 1 && bytesPerSecond < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a rate of bytes is at least 1B/s, and finite: " + bytesPerSecond);
    }
  }

  /**
   * Reads a rate.
   *
   * @throws GrammarException if the text is not a rate
   */
  public static ByteRate parse(String text) {
    return ByteRateGrammar.GRAMMAR.parse(text);
  }
}
