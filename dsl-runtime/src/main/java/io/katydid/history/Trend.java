package io.katydid.history;

import io.katydid.statistics.Interval;
import io.katydid.statistics.TheilSen;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a figure goes on since its last shift.
 *
 * @param series of which figure
 * @param runs how many there are since
 * @param now their median
 * @param ratio from one run to the next
 * @param interval of that ratio, 95 %
 */
record Trend(FigureSeries series, int runs, double now, double ratio, Interval interval) {

  private static final double ALPHA = 0.05;

  /** The trend of a series; empty if there are too few runs since its last shift. */
  static Optional<Trend> of(FigureSeries series, List<Shift> shifts) {
    int since =
        shifts.stream().filter(shift -> shift.isOf(series)).mapToInt(Shift::at).max().orElse(0);
    double[] values = series.logs(series.indexOf(since), series.size());
    if (values.length < TheilSen.FEWEST) {
      return Optional.empty();
    }
    TheilSen slope = TheilSen.of(values);
    Interval logs = slope.interval(ALPHA);
    return Optional.of(
        new Trend(
            series,
            values.length,
            median(values),
            Math.exp(slope.median()),
            new Interval(Math.exp(logs.low()), Math.exp(logs.high()))));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Math.exp((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
  }
}
