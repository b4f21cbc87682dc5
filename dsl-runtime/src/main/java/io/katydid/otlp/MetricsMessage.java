package io.katydid.otlp;

import io.katydid.live.RunMetric;
import io.katydid.live.RunMetric.Kind;
import io.katydid.live.RunMetric.Unit;
import io.katydid.text.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Writes what is sent: an {@code ExportMetricsServiceRequest} of version 1 of OTLP. */
final class MetricsMessage {

  private static final int DELTA = 1;
  private static final int CUMULATIVE = 2;

  private final Instant start;
  private final Reading now;
  private final @Nullable Reading before;
  private final Protobuf scope = new Protobuf();

  private MetricsMessage(Instant start, Reading now, @Nullable Reading before) {
    this.start = start;
    this.now = now;
    this.before = before;
  }

  /**
   * All that was measured until this moment.
   *
   * @param start of the run
   */
  static byte[] cumulative(Map<String, String> resource, Instant start, Reading now) {
    return new MetricsMessage(start, now, null).write(resource);
  }

  /** What was measured between these moments. */
  static byte[] delta(Map<String, String> resource, Reading before, Reading now) {
    return new MetricsMessage(before.at(), now, before).write(resource);
  }

  private byte[] write(Map<String, String> resource) {
    scope.message(1, new Protobuf().text(1, "io.katydid").text(2, Version.current()));
    for (RunMetric metric : RunMetric.values()) {
      if (now.series().keySet().stream().anyMatch(it -> it.metric() == metric)) {
        scope.message(2, metric(metric));
      }
    }
    Protobuf attributes = new Protobuf();
    resource.forEach((name, value) -> attributes.message(1, attribute(name, value)));
    Protobuf ofResource = new Protobuf().message(1, attributes).message(2, scope);
    return new Protobuf().message(1, ofResource).bytes();
  }

  private Protobuf metric(RunMetric metric) {
    Protobuf points = new Protobuf();
    now.series()
        .forEach((series, figure) -> {
          if (series.metric() == metric) {
            points.message(1, point(series, figure));
          }
        });
    if (metric.kind() != Kind.GAUGE) {
      points.number(2, before == null ? CUMULATIVE : DELTA);
    }
    if (metric.kind() == Kind.COUNTER) {
      points.number(3, 1);
    }
    return new Protobuf()
        .text(1, metric.text())
        .text(2, metric.meaning())
        .text(3, unit(metric))
        .message(field(metric.kind()), points);
  }

  /** In UCUM. Of a number of things there is none: by {@code 1}, Prometheus calls it a ratio. */
  private static String unit(RunMetric metric) {
    return switch (metric.unit()) {
      case NONE -> "";
      case SECONDS -> "s";
      case BYTES -> "By";
    };
  }

  private static int field(Kind kind) {
    return switch (kind) {
      case GAUGE -> 5;
      case COUNTER -> 7;
      case HISTOGRAM -> 10;
    };
  }

  private Protobuf point(Reading.Series series, Figure all) {
    Figure old = before == null ? null : before.series().get(series);
    Figure grown = old == null || series.metric().kind() == Kind.GAUGE ? all : all.since(old);
    return switch (grown) {
      case Figure.Value value -> number(series, value.value());
      case Figure.Times times -> times(series.attributes(), times);
    };
  }

  private Protobuf number(Reading.Series series, double value) {
    Protobuf point = new Protobuf();
    attributes(point, 7, series.attributes());
    if (series.metric().kind() != Kind.GAUGE) {
      point.fixed(2, nanos(start));
    }
    point.fixed(3, nanos(now.at()));
    return series.metric().unit() == Unit.SECONDS
        ? point.real(4, value)
        : point.fixed(6, Math.round(value));
  }

  private Protobuf times(List<String> attributes, Figure.Times times) {
    Protobuf point = new Protobuf();
    attributes(point, 1, attributes);
    point.fixed(2, nanos(start)).fixed(3, nanos(now.at()));
    point.fixed(4, times.count()).real(5, times.sum()).signed(6, Figure.Times.SCALE);
    point.fixed(7, times.zeros());
    if (!times.buckets().isEmpty()) {
      int first = times.buckets().firstKey();
      point.message(8, new Protobuf().signed(1, first).packed(2, Arrays.stream(times.counts())));
    }
    if (times.count() > 0 && !Double.isNaN(times.max())) {
      point.real(12, times.min()).real(13, times.max());
    }
    return point;
  }

  private static void attributes(Protobuf point, int field, List<String> all) {
    for (int i = 0; i < all.size(); i += 2) {
      point.message(field, attribute(all.get(i), all.get(i + 1)));
    }
  }

  private static Protobuf attribute(String name, String value) {
    Protobuf of =
        name.equals(HttpAttributes.PORT)
            ? new Protobuf().number(3, Long.parseLong(value))
            : new Protobuf().text(1, value);
    return new Protobuf().text(1, name).message(2, of);
  }

  private static long nanos(Instant at) {
    return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
  }
}
