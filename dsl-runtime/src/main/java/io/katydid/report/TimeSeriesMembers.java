package io.katydid.report;

import io.katydid.json.JsonWriter;
import io.katydid.measure.Distribution;
import io.katydid.store.SeriesPart;
import io.katydid.store.SeriesPoint;
import io.katydid.store.TimeSeries;
import java.math.BigDecimal;
import java.util.List;

/** Writes what was measured from second to second, a name to a line. */
final class TimeSeriesMembers {

  private static final List<Integer> PERCENTILES = List.of(50, 95, 99);

  private final JsonWriter json;
  private final TimeSeries series;
  private final List<GoodLimits> goodLimits;

  TimeSeriesMembers(JsonWriter json, RunReport report) {
    this.json = json;
    this.series = report.series();
    this.goodLimits = GoodLimits.of(report);
  }

  void write() {
    json.objects("timeSeries", series.parts(RunReport.MOST_POINTS), this::part);
  }

  private void part(SeriesPart part) {
    json.member("startSeconds", seconds(part.startNanos()))
        .member("durationSeconds", seconds(part.endNanos() - part.startNanos()))
        .member("users", part.users());
    json.line("total", () -> point(part.total()));
    json.lines("requests", part.requests(), this::point);
    json.lines("measures", part.measures(), this::point);
  }

  private void point(SeriesPoint point) {
    json.member("name", point.name())
        .member("count", point.count())
        .member("failures", point.failures())
        .member("bytesSent", point.bytesSent())
        .member("bytesReceived", point.bytesReceived());
    times("responseTimeMillis", point.responseTime());
    StreamMembers.write(json, point.streams(), this::times);
    GoodMembers.write(json, goodLimits, point::judged, point::good);
  }

  private void times(String name, Distribution times) {
    if (times.count() == 0) {
      json.nothing(name);
    } else {
      json.object(name, () -> times(times));
    }
  }

  private void times(Distribution times) {
    PERCENTILES.forEach(percent -> json.member("p" + percent, millis(times.percentile(percent))));
    json.member("max", millis(times.max()));
  }

  private static BigDecimal seconds(long nanos) {
    return BigDecimal.valueOf(nanos, 9);
  }

  private static BigDecimal millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6);
  }
}
