package io.katydid.statistics;

/**
 * The beta distribution with two positive parameters.
 *
 * <p>The distribution function is the regularised incomplete beta function, by its continued
 * fraction (NIST Digital Library of Mathematical Functions, 8.17.22) in the evaluation of Lentz
 * (1976), modified by Thompson and Barnett (1986). Its leading factor is written by the remainder
 * of Stirling's formula, as Loader does in "Fast and Accurate Computation of Binomial
 * Probabilities" (2000), so that it keeps its precision where the parameters are large.
 */
final class Beta {

  private static final double PRECISION = 1e-15;
  private static final double TINY = 1e-300;
  private static final int TERMS = 1_000_000;

  /** Stirling's series holds to 16 digits from here on. */
  private static final double LARGE = 16;

  private final double a;
  private final double b;
  private final double remainder;

  Beta(double a, double b) {
    this(a, b, remainder(a + b) - remainder(a) - remainder(b));
  }

  private Beta(double a, double b, double remainder) {
    this.a = a;
    this.b = b;
    this.remainder = remainder;
  }

  /** The probability of a value of at most {@code x}. */
  double cumulative(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    return x < (a + 1) / (a + b + 2) ? lower(x) : 1 - new Beta(b, a, remainder).lower(1 - x);
  }

  /** The value that is not exceeded with the given probability, 0 to 1. */
  double quantile(double probability) {
    return new Increasing(this::cumulative, this::density).inverse(probability, 0, 1);
  }

  private double density(double x) {
    return factor(x) / (x * (1 - x));
  }

  private double lower(double x) {
    return factor(x) / (a * fraction(x));
  }

  /** {@code x^a (1-x)^b / B(a, b)}. */
  private double factor(double x) {
    double n = a + b;
    double exponent = a * Math.log(x * n / a) + b * (Math.log1p(-x) + Math.log(n / b)) + remainder;
    return Math.sqrt(a * b / (2 * Math.PI * n)) * Math.exp(exponent);
  }

  /** The continued fraction {@code 1 + d1 / (1 + d2 / (1 + ...))}. */
  private double fraction(double x) {
    double c = 1;
    double d = 0;
    double value = 1;
    for (int term = 1; term < TERMS; term++) {
      double numerator = numerator(term, x);
      d = 1 / awayFromZero(1 + numerator * d);
      c = awayFromZero(1 + numerator / c);
      value *= c * d;
      if (Math.abs(c * d - 1) < PRECISION) {
        break;
      }
    }
    return value;
  }

  private double numerator(int term, double x) {
    int m = term / 2;
    return term % 2 == 0
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /** What {@code ln Gamma(z)} has beyond {@code (z - 1/2) ln z - z + ln(2 pi) / 2}. */
  private static double remainder(double z) {
    double sum = 0;
    double large = z;
    for (; large < LARGE; large++) {
      sum += (large + 0.5) * Math.log1p(1 / large) - 1;
    }
    double square = large * large;
    double series =
        1 / 12.0
            - (1 / 360.0 - (1 / 1260.0 - (1 / 1680.0 - 1 / 1188.0 / square) / square) / square)
                / square;
    return sum + series / large;
  }
}
