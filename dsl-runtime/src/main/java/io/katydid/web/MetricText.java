package io.katydid.web;

import io.katydid.live.MetricReader;
import io.katydid.live.RunMetric;
import io.katydid.live.RunMetric.Kind;
import io.katydid.measure.Distribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes metrics as OpenMetrics 1.0 or as the text format of Prometheus, 0.0.4. They differ in the
 * name of a counter that stands behind {@code TYPE}, and in what only the first has: units, and an
 * end.
 */
final class MetricText implements MetricReader {

  private static final double NANOS = 1e9;

  /** The upper ends of the buckets of a histogram, in milliseconds. */
  private static final List<Integer> BUCKETS =
      List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000);

  private final boolean isOpen;
  private final StringBuilder out = new StringBuilder();
  private String family = "";

  private MetricText(boolean isOpen) {
    this.isOpen = isOpen;
  }

  /** Text as OpenMetrics. */
  static MetricText open() {
    return new MetricText(true);
  }

  /** Text as it was before. */
  static MetricText ofPrometheus() {
    return new MetricText(false);
  }

  @Override
  public void metric(RunMetric metric) {
    family = name(metric);
    String total = metric.kind() == Kind.COUNTER ? "_total" : "";
    String typed = isOpen ? family : family + total;
    line("# HELP " + typed + " " + metric.meaning());
    line("# TYPE " + typed + " " + metric.kind().name().toLowerCase(Locale.ROOT));
    if (isOpen && metric.unit() != RunMetric.Unit.NONE) {
      line("# UNIT " + typed + " " + unit(metric));
    }
    family += total;
  }

  private static String name(RunMetric metric) {
    String name = metric.text().replace('.', '_');
    return metric.unit() == RunMetric.Unit.NONE ? name : name + "_" + unit(metric);
  }

  private static String unit(RunMetric metric) {
    return metric.unit().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void value(double value, String... labels) {
    line(family + labels(labels) + " " + number(value));
  }

  @Override
  public void times(Distribution times, String... labels) {
    for (int millis : BUCKETS) {
      long within = times.count() - times.countAbove(millis * 1_000_000L);
      bucket(Double.toString(millis / 1000.0), within, labels);
    }
    bucket("+Inf", times.count(), labels);
    line(family + "_sum" + labels(labels) + " " + number(times.sum() / NANOS));
    line(family + "_count" + labels(labels) + " " + times.count());
  }

  private void bucket(String end, long count, String... labels) {
    String[] all = Stream.concat(Stream.of(labels), Stream.of("le", end)).toArray(String[]::new);
    line(family + "_bucket" + labels(all) + " " + count);
  }

  private static String labels(String... labels) {
    if (labels.length == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < labels.length; i += 2) {
      text.append(i == 0 ? "" : ",").append(labels[i]).append("=\"");
      text.append(escaped(labels[i + 1])).append('"');
    }
    return text.append('}').toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void line(String line) {
    out.append(line).append('\n');
  }

  /** The whole text. */
  String end() {
    return out + (isOpen ? "# EOF\n" : "");
  }
}
