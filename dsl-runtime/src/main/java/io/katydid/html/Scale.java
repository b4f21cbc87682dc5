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
  private static final double[] FEW = {1, 2, 5};
  private static final double ROOM = 1.1;

  /** Within this factor, few powers of ten are. */
  private static final double NARROW = 5;

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

  /** From 0 to somewhat above this value; where that is 0, to 1. */
  static Scale linear(double highest, DoubleFunction<String> label) {
    return linear(highest, 0, label);
  }

  /** The same of numbers of things, of which there is no half. */
  static Scale counts(double highest) {
    return linear(highest, 1, count -> Figures.count(Math.round(count)));
  }

  private static Scale linear(double highest, double least, DoubleFunction<String> label) {
    double top = highest > 0 ? highest : 1;
    double step = step(Math.max(top / 3, least));
    double end = Math.max(1, Math.ceil(top / step)) * step;
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
    double from = Math.max(1, lowest);
    double to = Math.max(from * 2, Math.max(1, highest));
    return logarithmic(from, to, value -> Figures.duration(Math.round(value)));
  }

  /** Rates per second, by their logarithm, with some room at both ends. */
  static Scale rates(double lowest, double highest) {
    return logarithmic(lowest / ROOM, highest * ROOM, Figures::rate);
  }

  private static Scale logarithmic(double lowest, double highest, DoubleFunction<String> label) {
    double from = Math.log10(lowest);
    double to = Math.log10(highest);
    List<Double> marked =
        highest < NARROW * lowest
            ? even(lowest, highest)
            : ofPowers(from, to, to - from > 3.2 ? new double[] {1} : FEW);
    List<Tick> ticks = marked.stream().map(it -> new Tick(it, label.apply(it))).toList();
    return new Scale(
        value -> (Math.log10(Math.max(Double.MIN_NORMAL, value)) - from) / (to - from), ticks);
  }

  /** Multiples of a round number. */
  private static List<Double> even(double lowest, double highest) {
    double step = step((highest - lowest) / 4);
    List<Double> marked = new ArrayList<>();
    for (long i = (long) Math.ceil(lowest / step); i * step <= highest; i++) {
      marked.add(i * step);
    }
    return marked;
  }

  /** These multiples of the powers of ten. */
  private static List<Double> ofPowers(double from, double to, double[] steps) {
    List<Double> marked = new ArrayList<>();
    for (int power = (int) Math.floor(from); power <= to; power++) {
      for (double step : steps) {
        double value = step * Math.pow(10, power);
        if (Math.log10(value) >= from - 1e-9 && Math.log10(value) <= to + 1e-9) {
          marked.add(value);
        }
      }
    }
    return marked;
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
