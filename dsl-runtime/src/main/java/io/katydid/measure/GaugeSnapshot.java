package io.katydid.measure;

/**
 * What values a gauge of user code was given in a window.
 *
 * @param name of the gauge
 * @param count how many; at least 1
 * @param sum of them
 * @param last the last of them
 * @param min the lowest
 * @param max the highest
 */
public record GaugeSnapshot(
    String name, long count, double sum, double last, double min, double max) {

  /** Their mean. */
  public double mean() {
    return sum / count;
  }

  /** Those of this window and of the next. */
  GaugeSnapshot then(GaugeSnapshot next) {
    return new GaugeSnapshot(
        name,
        count + next.count,
        sum + next.sum,
        next.last,
        Math.min(min, next.min),
        Math.max(max, next.max));
  }
}
