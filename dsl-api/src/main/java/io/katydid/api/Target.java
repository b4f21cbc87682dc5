package io.katydid.api;

import java.time.Duration;
import java.util.Locale;

/**
 * How much load there is to be: so many users at once, or so many arrivals per time; or that the
 * run is to end.
 */
public sealed interface Target {

  /**
   * So many users.
   *
   * @throws IllegalArgumentException if they are negative, or more than {@value Users#MOST}
   */
  static Target users(int count) {
    return new Users(count);
  }

  /**
   * Arrivals at a rate, in the grammar of {@link Rate}: {@code "200/s"}.
   *
   * @throws GrammarException if it is not one
   */
  static Target arrivals(String rate) {
    return new ArrivalRate(Rate.parse(rate));
  }

  /** The end of the run: what a {@link LoadShape} answers when it is over. */
  static Target end() {
    return new End();
  }

  /** Another target of this kind, of this value; the end has none, and stays the end. */
  Target of(double value);

  /** As a number: users, or arrivals per second; 0 for the end. */
  double value();

  /**
   * A closed load.
   *
   * @param count how many virtual users there are at once; 0 to {@value #MOST}
   */
  record Users(int count) implements Target {

    /**
     * Far more than one machine has memory for: a number beyond it is a slip, which is answered
     * before the run. Nothing else depends on it: a run ends when it is to, however many users are
     * still due.
     */
    public static final int MOST = 10_000_000;

    /**
     * So many users.
     *
     * @throws IllegalArgumentException if they are negative, or more than {@value #MOST}
     */
    public Users {
      if (count < 0) {
        throw new IllegalArgumentException("a number of users is not negative: " + count);
      }
      if (count > MOST) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "there are at most %,d users, not %,d", MOST, count));
      }
    }

    /** Rounded to the nearest number of users. */
    @Override
    public Target of(double value) {
      return new Users(Math.toIntExact(Math.round(value)));
    }

    @Override
    public double value() {
      return count;
    }

    /** As in a {@link Stage}: {@code 50 users}. */
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d user%s", count, count == 1 ? "" : "s");
    }
  }

  /**
   * An open load.
   *
   * @param rate how many iterations start per time
   */
  record ArrivalRate(Rate rate) implements Target {

    @Override
    public Target of(double value) {
      return new ArrivalRate(new Rate(value, Duration.ofSeconds(1)));
    }

    @Override
    public double value() {
      return rate.perSecond();
    }

    /** As in a {@link Stage}: {@code 200/s}. */
    @Override
    public String toString() {
      return rate.toString();
    }
  }

  /** No load any more. */
  record End() implements Target {

    @Override
    public Target of(double value) {
      return this;
    }

    @Override
    public double value() {
      return 0;
    }

    @Override
    public String toString() {
      return "the end";
    }
  }
}
