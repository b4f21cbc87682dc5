package io.katydid.live;

import io.katydid.measure.Distribution;

/** Is given the metrics of a run one after the other, each followed by what it measured. */
public interface MetricReader {

  /** What follows is of this metric. */
  void metric(RunMetric metric);

  /**
   * A value of it.
   *
   * @param attributes what tells it from its others: names and values, in turn
   */
  void value(double value, String... attributes);

  /** Times of it, likewise. */
  void times(Distribution times, String... attributes);
}
