package io.katydid.history;

import io.katydid.statistics.ChangePoints;
import io.katydid.statistics.ChangePoints.ChangePoint;
import io.katydid.statistics.Interval;
import io.katydid.statistics.RankSum;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A change of a figure from one run to the next, which lasted.
 *
 * @param series of which figure
 * @param at the index in the group of the first run after it
 * @param earliest the lower end of the 95 % interval of that index
 * @param latest its upper end
 * @param ratio of what it was after the change to what it was before
 * @param interval of the ratio, 95 %; infinite if there are too few runs
 */
record Shift(
    FigureSeries series, int at, int earliest, int latest, double ratio, Interval interval) {

  private static final double ALPHA = 0.05;

  /**
   * The shifts of several series, in their order.
   *
   * @return what is found, though there is none, in at most 5 % of all histories
   */
  static List<Shift> of(List<FigureSeries> all) {
    return all.stream().flatMap(series -> of(series, ALPHA / all.size()).stream()).toList();
  }

  boolean isOf(FigureSeries other) {
    return series.name().equals(other.name());
  }

  private static List<Shift> of(FigureSeries series, double alpha) {
    List<ChangePoint> points = ChangePoints.of(series.logs(0, series.size()), alpha);
    return IntStream.range(0, points.size()).mapToObj(i -> shift(series, points, i)).toList();
  }

  /** Set against each other are the runs since the change before it, and up to the next one. */
  private static Shift shift(FigureSeries series, List<ChangePoint> points, int i) {
    ChangePoint point = points.get(i);
    int from = i == 0 ? 0 : points.get(i - 1).at();
    int to = i + 1 == points.size() ? series.size() : points.get(i + 1).at();
    RankSum sum = RankSum.of(series.logs(from, point.at()), series.logs(point.at(), to));
    Interval logs = sum.interval(ALPHA);
    return new Shift(
        series,
        series.run(point.at()),
        series.run(point.earliest()),
        series.run(point.latest()),
        Math.exp(sum.median()),
        new Interval(Math.exp(logs.low()), Math.exp(logs.high())));
  }
}
