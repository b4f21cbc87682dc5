package io.katydid.kubernetes;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pod is given, no less and no more.
 *
 * <p>Request and limit are the same: a JVM sizes itself by its limit, and one that could be given
 * less than that at any time would make load unevenly.
 *
 * @param cpu cores, such as {@code 2} or {@code 500m}
 * @param memory bytes, such as {@code 2Gi}
 */
public record Resources(String cpu, String memory) {

  private static final Pattern CPU = Pattern.compile("(?!0+m?$)(\\d{1,6}m|\\d{1,4}(\\.\\d{1,3})?)");
  private static final Pattern MEMORY = Pattern.compile("(?!0)(\\d{1,15})([KMGT]i|[kMGT])?");

  private static final String UNITS = "KMGT";

  /** Less is not enough for a JVM. */
  private static final double LEAST = 128 << 20;

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is no such quantity; the message says what to write
   */
  public Resources {
    if (!CPU.matcher(cpu).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no number of cores: write it as 2, 0.5 or 500m".formatted(cpu));
    }
    Matcher amount = MEMORY.matcher(memory);
    if (!amount.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no amount of memory: write it as 2Gi or 512Mi".formatted(memory));
    }
    if (bytes(amount) < LEAST) {
      throw new IllegalArgumentException(
          "a JVM does not start in %s of memory: give it 128Mi at least".formatted(memory));
    }
  }

  private static double bytes(Matcher amount) {
    String unit = Objects.requireNonNullElse(amount.group(2), "").toUpperCase(Locale.ROOT);
    int power = unit.isEmpty() ? 0 : 1 + UNITS.indexOf(unit.charAt(0));
    return Double.parseDouble(amount.group(1)) * Math.pow(unit.endsWith("I") ? 1024 : 1000, power);
  }

  Fields fields() {
    Fields quantities = Fields.of("cpu", cpu).with("memory", memory);
    return Fields.of("requests", quantities).with("limits", quantities);
  }
}
