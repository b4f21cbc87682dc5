package io.katydid.kubernetes;

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
  private static final Pattern MEMORY = Pattern.compile("(?!0)\\d{1,15}([KMGT]i|[kMGT])?");

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
    if (!MEMORY.matcher(memory).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no amount of memory: write it as 2Gi or 512Mi".formatted(memory));
    }
  }

  Fields fields() {
    Fields quantities = Fields.of("cpu", cpu).with("memory", memory);
    return Fields.of("requests", quantities).with("limits", quantities);
  }
}
