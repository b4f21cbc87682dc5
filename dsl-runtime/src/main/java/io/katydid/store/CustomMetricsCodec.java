package io.katydid.store;

import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.GaugeSnapshot;

/** What user code counted and gauged. */
final class CustomMetricsCodec {

  private CustomMetricsCodec() {}

  static void write(PayloadWriter out, CustomMetrics custom) {
    out.list(custom.counters(), counter -> write(out, counter));
    out.list(custom.gauges(), gauge -> write(out, gauge));
  }

  static CustomMetrics read(PayloadReader in) {
    return new CustomMetrics(in.list(() -> readCounter(in)), in.list(() -> readGauge(in)));
  }

  private static void write(PayloadWriter out, CounterSnapshot counter) {
    out.name(counter.name());
    out.number(counter.sum());
    out.number(counter.drained());
  }

  private static CounterSnapshot readCounter(PayloadReader in) {
    return new CounterSnapshot(in.name(), in.number(), in.number());
  }

  private static void write(PayloadWriter out, GaugeSnapshot gauge) {
    out.name(gauge.name());
    out.number(gauge.count());
    out.real(gauge.sum());
    out.real(gauge.last());
    out.real(gauge.min());
    out.real(gauge.max());
  }

  private static GaugeSnapshot readGauge(PayloadReader in) {
    return new GaugeSnapshot(in.name(), in.number(), in.real(), in.real(), in.real(), in.real());
  }
}
