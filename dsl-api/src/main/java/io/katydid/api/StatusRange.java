package io.katydid.api;

import java.util.Comparator;
import java.util.Locale;

/**
 * The statuses that an {@link Objective} is about: one, such as {@code 429}, or all of a class,
 * such as {@code 5xx}.
 *
 * @param lowest the lowest of them, from 100 to 599
 * @param highest the highest: the same, or the last of a hundred that begins with the lowest
 */
public record StatusRange(int lowest, int highest) implements Comparable<StatusRange> {

  /** The lowest status that a response can have, and a request can expect. */
  public static final int LOWEST = 100;

  /** The highest. */
  public static final int HIGHEST = 599;

  private static final int HUNDRED = 100;
  private static final Comparator<StatusRange> ORDER =
      Comparator.comparingInt(StatusRange::lowest).thenComparingInt(StatusRange::highest);

  /**
   * A range.
   *
   * @throws IllegalArgumentException if it is neither one status nor a class of them
   */
  public StatusRange {
    boolean isClass = lowest % HUNDRED == 0 && highest == lowest + HUNDRED - 1;
    if (!isStatus(lowest) || !(highest == lowest || isClass)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "neither a status nor a class of them: %d to %d", lowest, highest));
    }
  }

  /** One status, from 100 to 599. */
  public static StatusRange of(int status) {
    return new StatusRange(status, status);
  }

  /** All that begin with this digit, from 1 to 5. */
  public static StatusRange ofClass(int digit) {
    return new StatusRange(digit * HUNDRED, digit * HUNDRED + HUNDRED - 1);
  }

  /** Whether a number is from {@link #LOWEST} to {@link #HIGHEST}. */
  public static boolean isStatus(int number) {
    return number >= LOWEST && number <= HIGHEST;
  }

  /** Whether a status is one of them. */
  public boolean includes(int status) {
    return status >= lowest && status <= highest;
  }

  /** As it is written: {@code 429}, {@code 5xx}. */
  public String text() {
    return lowest == highest ? Integer.toString(lowest) : lowest / HUNDRED + "xx";
  }

  @Override
  public int compareTo(StatusRange other) {
    return ORDER.compare(this, other);
  }
}
