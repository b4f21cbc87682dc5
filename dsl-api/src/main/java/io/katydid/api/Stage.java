package io.katydid.api;

import java.time.Duration;

/**
 * One stage of a load, such as {@code 50 users over 30s}, {@code 200/s for 2m} or {@code 50 users
 * for 20s warm-up}.
 *
 * <p>The grammar: a number of {@code users}, or a {@link Rate} of arrivals; {@code over} or {@code
 * for}; a duration in the grammar of {@link Durations}; and {@code warm-up}, if the stage is
 * excluded from the result.
 *
 * @param target how much load there is at its end
 * @param isRamp whether the load goes there evenly, from where the stage before ended ({@code
 *     over}); or it is there for the whole stage ({@code for})
 * @param duration how long it lasts; positive
 * @param isWarmUp whether it is excluded from the result
 */
public record Stage(Target target, boolean isRamp, Duration duration, boolean isWarmUp) {

  /**
   * A stage.
   *
   * @throws IllegalArgumentException if it does not last, or has no load
   */
  public Stage {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException("a stage lasts longer than 0s, not " + duration);
    }
    if (target instanceof Target.End) {
      throw new IllegalArgumentException("a stage has users or arrivals, and is no end");
    }
  }

  /**
   * Reads a stage.
   *
   * @throws GrammarException if the text is not one
   */
  public static Stage parse(String text) {
    return StageGrammar.GRAMMAR.parse(text);
  }

  /** The same, in the result. */
  public Stage withoutWarmUp() {
    return new Stage(target, isRamp, duration, false);
  }

  /** The stage in its grammar, so that {@link #parse} reads the same one. */
  @Override
  public String toString() {
    return "%s %s %s%s"
        .formatted(
            target,
            isRamp ? "over" : "for",
            Durations.format(duration),
            isWarmUp ? " " + StageGrammar.WARM_UP : "");
  }
}
