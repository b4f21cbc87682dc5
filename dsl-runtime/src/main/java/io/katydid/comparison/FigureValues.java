package io.katydid.comparison;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.result.Figure;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** How a figure is read from a run, and on which scale its values are compared. */
final class FigureValues {

  private FigureValues() {}

  /** The figure of these requests in one run; empty if they give none. */
  static OptionalDouble of(Figure figure, RequestSnapshot requests, Snapshot kept) {
    return switch (figure) {
      case P50 -> time(requests, times -> times.percentile(50));
      case P95 -> time(requests, times -> times.percentile(95));
      case P99 -> time(requests, times -> times.percentile(99));
      case MEAN -> time(requests, Distribution::mean);
      case THROUGHPUT -> positive(kept.perSecond(requests));
      case FAILURES ->
          requests.count() == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(requests.failureRatio());
    };
  }

  /** The value where equal changes are equal distances: a logarithm, if ratios are compared. */
  static double scaled(Figure figure, double value) {
    return figure.isRatio() ? Math.log(value) : value;
  }

  /** The change that a distance on that scale is: a ratio, or a difference. */
  static double change(Figure figure, double distance) {
    return figure.isRatio() ? Math.exp(distance) : distance;
  }

  /** Whether more of it is better. */
  static boolean isBetterIfMore(Figure figure) {
    return figure == Figure.THROUGHPUT;
  }

  private static OptionalDouble time(
      RequestSnapshot requests, ToDoubleFunction<Distribution> figure) {
    return positive(figure.applyAsDouble(requests.responseTime()));
  }

  private static OptionalDouble positive(double value) {
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
