package io.katydid.api;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses which multiple of a baseline was meant. */
final class BaselineSuggestions {

  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final String BASELINE = "(?:the)?(?:baseline|base|basline|before)";
  private static final Pattern MULTIPLE =
      Pattern.compile(NUMBER + "(%?)(?:x|\\*|\u00d7|times|of)?" + BASELINE);
  private static final Pattern TIMES =
      Pattern.compile(BASELINE + "(?:(?:x|\\*|\u00d7|times)" + NUMBER + ")?");
  private static final Pattern CHANGE =
      Pattern.compile(BASELINE + "(?:[+-]|plus|minus)?" + NUMBER + "%");

  private BaselineSuggestions() {}

  /**
   * The limit that was meant, if it has to do with a baseline.
   *
   * @param found the text in lower case, without blanks
   * @param falls whether a limit is below the baseline, as that of throughput is
   */
  static Optional<String> limit(String found, boolean falls) {
    Matcher multiple = MULTIPLE.matcher(found);
    Matcher times = TIMES.matcher(found);
    Matcher change = CHANGE.matcher(found);
    if (multiple.matches()) {
      BigDecimal number = new BigDecimal(multiple.group(1));
      return text(multiple.group(2).isEmpty() ? number : number.movePointLeft(2));
    }
    if (times.matches()) {
      return text(times.group(1) == null ? BigDecimal.ONE : new BigDecimal(times.group(1)));
    }
    return change.matches() ? text(changed(change.group(1), falls)) : Optional.empty();
  }

  /** {@code baseline + 10%} is 1.1 times the baseline, or 0.9 times if it is to be below. */
  private static BigDecimal changed(String percent, boolean falls) {
    BigDecimal part = new BigDecimal(percent).movePointLeft(2);
    return falls ? BigDecimal.ONE.subtract(part) : BigDecimal.ONE.add(part);
  }

  private static Optional<String> text(BigDecimal factor) {
    return Optional.of(ObjectiveSuggestions.text(factor) + " x baseline");
  }
}
