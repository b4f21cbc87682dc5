package io.katydid.comparison;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What is compared of the requests of one name. Response times are of those that succeeded, in
 * nanoseconds; throughput is per second, failed requests included; failures are a share, 0 to 1.
 */
public enum Figure {
  /** The median response time. */
  P50("p50"),
  /** The 95th percentile of the response times. */
  P95("p95"),
  /** The 99th percentile of the response times. */
  P99("p99"),
  /** The mean response time. */
  MEAN("mean"),
  /** The requests completed per second. */
  THROUGHPUT("throughput"),
  /** The share of the requests that failed. */
  FAILURES("failures");

  private final String label;

  Figure(String label) {
    this.label = label;
  }

  /** The figure as it is written: {@code p99}, {@code throughput}. */
  public String label() {
    return label;
  }

  /**
   * The figure that is written so.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Figure of(String label) {
    return Arrays.stream(values())
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no figure: write %s".formatted(label, String.join(", ", labels()))));
  }

  /** All figures as they are written. */
  private static List<String> labels() {
    return Arrays.stream(values()).map(Figure::label).toList();
  }

  /**
   * Whether variants are compared by their ratio; if not, it is by their difference, for that which
   * is mostly zero has no ratio.
   */
  public boolean isRatio() {
    return this != FAILURES;
  }

  /** Whether it is a response time. */
  public boolean isTime() {
    return this != FAILURES && this != THROUGHPUT;
  }

  /** The figure of these requests in one run; empty if they give none. */
  public OptionalDouble of(RequestSnapshot requests, Snapshot kept) {
    return switch (this) {
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
  double scaled(double value) {
    return isRatio() ? Math.log(value) : value;
  }

  /** The change that a distance on that scale is: a ratio, or a difference. */
  double change(double distance) {
    return isRatio() ? Math.exp(distance) : distance;
  }

  /** Whether more of it is better. */
  boolean moreIsBetter() {
    return this == THROUGHPUT;
  }

  private static OptionalDouble time(
      RequestSnapshot requests, ToDoubleFunction<Distribution> figure) {
    return positive(figure.applyAsDouble(requests.responseTime()));
  }

  private static OptionalDouble positive(double value) {
    return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
