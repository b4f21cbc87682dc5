package io.katydid.api;

import java.time.Duration;

/**
 * A load with two peaks, as of a day with a busy noon and a busy evening: to be extended by a class
 * that has a constructor without parameters. By itself, it goes from 20 users up to 60, and later
 * to 40, in 10 minutes.
 *
 * <p>Each peak is a bell curve, a third and two thirds of the time after the start; half a sixth of
 * the time from its middle it has 61 % of its height.
 */
public class DoubleWave implements LoadShape {

  private static final double WIDTH = 1.0 / 12;

  private final Target base;
  private final Target first;
  private final Target second;
  private final Duration length;

  /** From 20 users to 60, and later to 40, in 10 minutes. */
  public DoubleWave() {
    this(Target.users(20), Target.users(60), Target.users(40), "10m");
  }

  /**
   * Two waves.
   *
   * @param base the load outside of them
   * @param first the load at the first peak, not below the base
   * @param second the load at the second peak, not below the base
   * @param length of all; positive, in the grammar of {@link Durations}
   */
  public DoubleWave(Target base, Target first, Target second, String length) {
    this.base = base;
    this.first = first;
    this.second = second;
    this.length = Shapes.positive(length);
  }

  @Override
  public final Target at(Duration elapsed) {
    double time = (double) elapsed.toNanos() / length.toNanos();
    if (time >= 1) {
      return Target.end();
    }
    double low = base.value();
    double high = Math.max(first.value(), second.value());
    double wave =
        (first.value() - low) * bell(time, 1.0 / 3) + (second.value() - low) * bell(time, 2.0 / 3);
    return base.of(Math.min(high, low + wave));
  }

  private static double bell(double time, double middle) {
    double distance = (time - middle) / WIDTH;
    return Math.exp(-distance * distance / 2);
  }
}
