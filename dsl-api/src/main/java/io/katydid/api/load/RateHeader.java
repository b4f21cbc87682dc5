package io.katydid.api.load;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The header of a file of rates: it names the columns, in their order. */
final class RateHeader {

  private static final Pattern SECONDS = Pattern.compile(".*(second|time|elapsed).*|s|sec|t");
  private static final Pattern RATE =
      Pattern.compile(".*(rate|rps|per.?s|/ ?s|arrivals|iterations|requests).*");

  private RateHeader() {}

  /**
   * Checks a header.
   *
   * @throws IllegalArgumentException if it names neither column, or has them swapped
   */
  static void require(List<String> columns) {
    String written = String.join(",", columns).strip();
    if (is(RATE, columns.get(0)) && !is(RATE, columns.get(1))) {
      throw new IllegalArgumentException(
          "the first column is the seconds, and the second one the rate, not \"%s\": swap them"
              .formatted(written));
    }
    if (!is(SECONDS, columns.get(0)) && !is(RATE, columns.get(1))) {
      throw new IllegalArgumentException(
          "the columns are seconds and a rate per second, not \"%s\": write \"seconds,rate\" if they are"
              .formatted(written));
    }
  }

  private static boolean is(Pattern name, String column) {
    return name.matcher(column.strip().toLowerCase(Locale.ROOT)).matches();
  }
}
