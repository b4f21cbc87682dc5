package io.katydid;

import io.katydid.measure.GaugeSnapshot;

/**
 * What values user code gave a gauge after the warm-up, by {@link io.katydid.api.Measure#gauge}.
 *
 * @param name of the gauge
 * @param count how many; at least 1
 * @param last the last of them
 * @param min the lowest
 * @param mean their mean
 * @param max the highest
 */
public record GaugeResult(
    String name, long count, double last, double min, double mean, double max) {

  static GaugeResult of(GaugeSnapshot gauge) {
    return new GaugeResult(
        gauge.name(), gauge.count(), gauge.last(), gauge.min(), gauge.mean(), gauge.max());
  }
}
