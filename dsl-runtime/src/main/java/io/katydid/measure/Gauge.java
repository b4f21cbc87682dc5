package io.katydid.measure;

import java.util.Optional;

/** What values user code gives under one name. Thread-safe. */
final class Gauge {

  private long count;
  private double sum;
  private double last;
  private double min;
  private double max;

  synchronized void set(double value) {
    min = count == 0 ? value : Math.min(min, value);
    max = count == 0 ? value : Math.max(max, value);
    last = value;
    sum += value;
    count++;
  }

  /** Takes the values since this was called last, if there were any. */
  synchronized Optional<GaugeSnapshot> take(String name) {
    if (count == 0) {
      return Optional.empty();
    }
    GaugeSnapshot taken = new GaugeSnapshot(name, count, sum, last, min, max);
    count = 0;
    sum = 0;
    return Optional.of(taken);
  }
}
