package io.katydid.kubernetes;

import java.math.BigInteger;
import java.util.Map;
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

  private static final Map<String, Long> UNITS =
      Map.of(
          "",
          1L,
          "k",
          1000L,
          "M",
          1_000_000L,
          "G",
          1_000_000_000L,
          "T",
          1_000_000_000_000L,
          "Ki",
          1L << 10,
          "Mi",
          1L << 20,
          "Gi",
          1L << 30,
          "Ti",
          1L << 40);

  /** Less is not enough for a JVM. */
  private static final BigInteger LEAST = BigInteger.valueOf(128L << 20);

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
    if (bytes(amount).compareTo(LEAST) < 0) {
      throw new IllegalArgumentException(
          "a JVM does not start in %s of memory: give it 128Mi at least".formatted(memory));
    }
  }

  private static BigInteger bytes(Matcher amount) {
    String unit = amount.group(2) == null ? "" : amount.group(2);
    return new BigInteger(amount.group(1))
        .multiply(BigInteger.valueOf(UNITS.getOrDefault(unit, 1L)));
  }

  Fields fields() {
    Fields quantities = Fields.of("cpu", cpu).with("memory", memory);
    return Fields.of("requests", quantities).with("limits", quantities);
  }
}
