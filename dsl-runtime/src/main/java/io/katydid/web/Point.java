package io.katydid.web;

import io.katydid.json.JsonWriter;
import io.katydid.measure.Distribution;
import io.katydid.store.SeriesPart;
import io.katydid.store.SeriesPoint;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What charts have of one part of a run.
 *
 * @param at when it ended, in seconds since the start of the run
 * @param users how many were running
 * @param byName its figures, by the name of requests or measures
 */
record Point(double at, int users, Map<String, Values> byName) {

  private static final double SECOND = 1e9;
  private static final double MILLISECOND = 1e6;

  /**
   * Figures of one name: completed and failed per second, and percentiles of the response times of
   * those that succeeded, in milliseconds, NaN if none did.
   */
  record Values(double rate, double failures, double p50, double p95, double p99) {

    static final Values NONE = new Values(0, 0, Double.NaN, Double.NaN, Double.NaN);

    static Values of(long failures, Distribution times, double seconds) {
      return new Values(
          rounded((times.count() + failures) / seconds),
          rounded(failures / seconds),
          percentile(times, 50),
          percentile(times, 95),
          percentile(times, 99));
    }

    private static double percentile(Distribution times, double percent) {
      return times.count() == 0 ? Double.NaN : rounded(times.percentile(percent) / MILLISECOND);
    }

    private static double rounded(double value) {
      return Math.round(value * 1000) / 1000.0;
    }

    void write(JsonWriter json) {
      json.member("rate", rate);
      json.member("failures", failures);
      json.member("p50", p50);
      json.member("p95", p95);
      json.member("p99", p99);
    }
  }

  /** That of a part of a time series. */
  static Point of(SeriesPart part) {
    double seconds = (part.endNanos() - part.startNanos()) / SECOND;
    Map<String, Values> byName =
        Stream.of(Stream.of(part.work()), part.requests().stream(), part.measures().stream())
            .flatMap(it -> it)
            .collect(
                Collectors.toMap(
                    SeriesPoint::name,
                    it -> Values.of(it.failures(), it.responseTime(), seconds),
                    (request, measure) -> request));
    return new Point(part.endNanos() / SECOND, part.users(), byName);
  }

  Values of(String name) {
    return byName.getOrDefault(name, Values.NONE);
  }
}
