package io.katydid.api.load;

import io.katydid.api.Durations;
import java.time.Duration;
import java.util.Objects;

/**
 * How much of a run, from its start, is excluded from the result.
 *
 * @param length that is declared; zero if it is detected
 * @param detected whether its end is detected in what was measured
 */
public record WarmUp(Duration length, boolean detected) {

  /** Nothing is excluded. */
  public static final WarmUp NONE = new WarmUp(Duration.ZERO, false);

  private static final String AUTO = "auto";

  /** Checks that there is a length. */
  public WarmUp {
    Objects.requireNonNull(length, "warmUp must not be null");
  }

  /** One of this length. */
  public static WarmUp of(Duration length) {
    return new WarmUp(length, false);
  }

  /**
   * Reads {@code auto}, or a duration in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is neither
   */
  public static WarmUp parse(String text) {
    return text.strip().equals(AUTO) ? new WarmUp(Duration.ZERO, true) : of(Durations.parse(text));
  }

  /** As {@link #parse} reads it; a negative length as {@link Duration} writes it. */
  @Override
  public String toString() {
    return detected ? AUTO : OptionType.text(length);
  }
}
