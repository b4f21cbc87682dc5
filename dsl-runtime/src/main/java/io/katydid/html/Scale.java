package io.katydid.html;

import io.katydid.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Where values stand along an axis, and which of them are marked.
 *
 * @param position from 0, at the start of the axis, to 1
 * @param ticks those that are marked, in ascending order
 */
record Scale(DoubleUnaryOperator position, List<Tick> ticks) {

  /** A value that is marked, and how it is written. */
  record Tick(double value, String label) {}

  private static final double[] STEPS = {1, 2, 5, 10};
  private static final int[] SECONDS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21_600, 43_200, 86_400
  };
  private static final int MOST_TICKS = 8;
  private static final int LAST_PERCENTILE = 99_99;

  /** Where a value stands. */
  double at(double value) {
    return Math.clamp(position.applyAsDouble(value), 0, 1);
  }

  /** Whether a value is on the axis. */
  boolean contains(double value) {
    double at = position.applyAsDouble(value);
    return at >= 0 && at <= 1;
  }

  /** From 0 to somewhat above this value. */
  static Scale linear(double highest, DoubleFunction<String> label) {
    double step = step(Math.max(highest, Double.MIN_NORMAL) / 3);
    double end = Math.max(1, Math.ceil(highest / step)) * step;
    List<Tick> ticks = new ArrayList<>();
    for (int i = 0; i * step <= end * 1.001; i++) {
      ticks.add(new Tick(i * step, label.apply(i * step)));
    }
    return new Scale(value -> value / end, ticks);
  }

  /** 1, 2 or 5 times a power of ten, and at least this. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * power >= least * 0.999) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Times in nanoseconds, by their logarithm. */
  static Scale times(double lowest, double highest) {
    double from = Math.log10(Math.max(1, lowest));
    double to = Math.max(from + 0.3, Math.log10(Math.max(1, highest)));
    List<Tick> ticks = new ArrayList<>();
    double[] steps = to - from > 3.2 ? new double[] {1} : new double[] {1, 2, 5};
    for (int power = (int) Math.floor(from); power <= to; power++) {
      for (double step : steps) {
        double value = step * Math.pow(10, power);
        if (Math.log10(value) >= from - 1e-9 && Math.log10(value) <= to + 1e-9) {
          ticks.add(new Tick(value, Figures.duration(Math.round(value))));
        }
      }
    }
    return new Scale(value -> (Math.log10(Math.max(1, value)) - from) / (to - from), ticks);
  }

  /** Percentiles up to this one, by the logarithm of the share above them: 90, 99, 99.9, ... */
  static Scale percentiles(double highest) {
    double end = tail(highest);
    List<Tick> ticks = new ArrayList<>();
    for (double percent : new double[] {50, 75, 90, 95, 99, 99.9, LAST_PERCENTILE / 100.0}) {
      if (percent <= highest) {
        String text = BigDecimal.valueOf(percent).stripTrailingZeros().toPlainString();
        ticks.add(new Tick(percent, "p" + text));
      }
    }
    return new Scale(percent -> tail(percent) / end, ticks);
  }

  /** How many powers of ten the share above a percentile is below 1. */
  static double tail(double percent) {
    return -Math.log10(1 - percent / 100);
  }

  /** The percentile of which {@link #tail} is this. */
  static double percent(double tail) {
    return 100 * (1 - Math.pow(10, -tail));
  }

  /** Seconds since the start of a run. */
  static Scale seconds(double length) {
    int step = SECONDS[SECONDS.length - 1];
    for (int i = SECONDS.length - 1; i >= 0 && length / SECONDS[i] <= MOST_TICKS; i--) {
      step = SECONDS[i];
    }
    List<Tick> ticks = new ArrayList<>();
    for (long second = 0; second <= length; second += step) {
      ticks.add(new Tick(second, Figures.duration(second * 1_000_000_000)));
    }
    return new Scale(second -> second / length, ticks);
  }
}
