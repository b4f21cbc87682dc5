package io.katydid.micrometer;

import io.katydid.live.MetricReader;
import io.katydid.live.RunMetric;
import io.katydid.live.RunMetric.Kind;
import io.katydid.live.RunMetric.Unit;
import io.katydid.measure.Distribution;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The meters of a run, each of which has what was read last. They are registered when they are read
 * for the first time. Micrometer has no meter that takes over a histogram: a distribution is a
 * timer of count and total, and a gauge for each percentile, as Micrometer names them.
 */
final class RegisteredMetrics implements MetricReader {

  private static final List<Double> QUANTILES = List.of(0.5, 0.95, 0.99, 0.999);

  private final MeterRegistry registry;
  private final Map<List<Object>, AtomicReference<Double>> values = new HashMap<>();
  private final Map<List<Object>, AtomicReference<Distribution>> times = new HashMap<>();
  private RunMetric metric = RunMetric.USERS;

  RegisteredMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void metric(RunMetric next) {
    metric = next;
  }

  @Override
  public void value(double value, String... attributes) {
    values.computeIfAbsent(key(attributes), key -> register(Tags.of(attributes))).set(value);
  }

  @Override
  public void times(Distribution all, String... attributes) {
    times.computeIfAbsent(key(attributes), key -> registerTimes(Tags.of(attributes))).set(all);
  }

  private List<Object> key(String... attributes) {
    return List.of(metric, List.of(attributes));
  }

  /** A meter keeps its object weakly, and its function strongly. */
  private AtomicReference<Double> register(Tags tags) {
    AtomicReference<Double> last = new AtomicReference<>(0.0);
    if (metric.kind() == Kind.COUNTER) {
      FunctionCounter.builder(metric.text(), registry, it -> last.get())
          .tags(tags)
          .baseUnit(metric.unit() == Unit.BYTES ? "bytes" : null)
          .description(metric.meaning())
          .register(registry);
    } else if (metric.unit() == Unit.SECONDS) {
      TimeGauge.builder(metric.text(), last::get, TimeUnit.SECONDS)
          .tags(tags)
          .description(metric.meaning())
          .register(registry);
    } else {
      Gauge.builder(metric.text(), last::get)
          .tags(tags)
          .description(metric.meaning())
          .register(registry);
    }
    return last;
  }

  private AtomicReference<Distribution> registerTimes(Tags tags) {
    AtomicReference<Distribution> last = new AtomicReference<>(Distribution.EMPTY);
    FunctionTimer.builder(
            metric.text(),
            registry,
            it -> last.get().count(),
            it -> last.get().sum(),
            TimeUnit.NANOSECONDS)
        .tags(tags)
        .description(metric.meaning())
        .register(registry);
    TimeGauge.builder(metric.text() + ".max", () -> last.get().max(), TimeUnit.NANOSECONDS)
        .tags(tags)
        .register(registry);
    for (double quantile : QUANTILES) {
      TimeGauge.builder(
              metric.text() + ".percentile",
              () -> last.get().percentile(100 * quantile),
              TimeUnit.NANOSECONDS)
          .tags(tags.and("phi", Double.toString(quantile)))
          .register(registry);
    }
    return last;
  }
}
