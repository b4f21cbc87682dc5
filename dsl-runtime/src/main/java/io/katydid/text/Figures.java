package io.katydid.text;

import io.katydid.api.Durations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How figures are shown to a person, the same in every report, message and locale.
 *
 * <p>Times below a minute, ratios and rates below 1,000/s have three significant digits, zeros at
 * their end left out. No figure but a {@linkplain #number number} may be negative.
 */
public final class Figures {

  /** Without what a product of doubles is off by, which rounding up would make a digit of. */
  private static final MathContext NINE_DIGITS = new MathContext(9);

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  /** Others would be wider than any column. */
  private static final double MOST_PLAIN = 1e15;

  private static final double LEAST_PLAIN = 1e-6;

  private static final long MINUTE = Duration.ofMinutes(1).toNanos();
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private static final List<String> BYTES = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

  private Figures() {}

  /** A time in nanoseconds: {@code 999us}, {@code 1.23ms}, {@code 1.5s}, {@code 2m5s}. */
  public static String duration(long nanos) {
    return Durations.format(Duration.ofNanos(nanos < MINUTE ? threeDigits(nanos) : seconds(nanos)));
  }

  /**
   * A ratio of 0 to 1 in percent: {@code 0.35%}. What is above 0 or below 1 is not shown as {@code
   * 0%} or {@code 100%}.
   */
  public static String ratio(double ratio) {
    BigDecimal percent = BigDecimal.valueOf(ratio).movePointRight(2).round(THREE_DIGITS);
    boolean roundedToAll = ratio < 1 && percent.compareTo(BigDecimal.valueOf(100)) == 0;
    return (roundedToAll ? "99.9" : plain(percent)) + "%";
  }

  /** A rate per second: {@code 0.5/s}, {@code 43.1/s}, {@code 1,234/s}. */
  public static String rate(double perSecond) {
    BigDecimal rounded = BigDecimal.valueOf(perSecond).round(THREE_DIGITS);
    boolean large = rounded.compareTo(BigDecimal.valueOf(1000)) >= 0;
    return (large ? count(Math.round(perSecond)) : plain(rounded)) + "/s";
  }

  /** A number of bytes: {@code 999 B}, {@code 1.23 kB}, {@code 45 MB}; units are powers of 1000. */
  public static String bytes(long bytes) {
    int unit = 0;
    BigDecimal number = BigDecimal.valueOf(bytes).round(THREE_DIGITS);
    while (number.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < BYTES.size() - 1) {
      number = number.movePointLeft(3);
      unit++;
    }
    return plain(number) + " " + BYTES.get(unit);
  }

  /**
   * A number: {@code 0.5}, {@code 1.93}, {@code 1,234}; very large and very small ones as {@code
   * 1.23E+21}.
   */
  public static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).round(THREE_DIGITS).stripTrailingZeros();
    double size = Math.abs(rounded.doubleValue());
    if (size >= MOST_PLAIN || (size > 0 && size < LEAST_PLAIN)) {
      return scientific(rounded);
    }
    return size < 1000 ? plain(rounded) : count(Math.round(number));
  }

  private static String scientific(BigDecimal number) {
    int exponent = number.precision() - number.scale() - 1;
    return String.format(Locale.ROOT, "%sE%+d", plain(number.movePointLeft(exponent)), exponent);
  }

  /** A number of things: {@code 1,234}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A number of things with their name: {@code 1 request}, {@code 1,234 requests}. */
  public static String count(long count, String thing) {
    return count(count) + " " + thing + (count == 1 ? "" : "s");
  }

  /** Some of a number of things: {@code 0 of 1 request}, {@code 1 of 1,234 requests}. */
  public static String part(long part, long of, String thing) {
    return count(part) + " of " + count(of, thing);
  }

  /** A number of requests that is an estimate: {@code about 4,100}, to two digits. */
  public static String about(double count) {
    BigDecimal exact = BigDecimal.valueOf(count).round(NINE_DIGITS);
    BigDecimal rounded = exact.round(new MathContext(2, RoundingMode.CEILING));
    return "about " + count(rounded.longValue());
  }

  private static long threeDigits(long nanos) {
    return BigDecimal.valueOf(nanos).round(THREE_DIGITS).longValueExact();
  }

  private static long seconds(long nanos) {
    return Math.min(Math.round((double) nanos / SECOND), Long.MAX_VALUE / SECOND) * SECOND;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
