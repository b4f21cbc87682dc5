package io.katydid.result;

import java.util.Arrays;
import java.util.List;

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
}
