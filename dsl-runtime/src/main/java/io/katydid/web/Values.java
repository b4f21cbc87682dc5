package io.katydid.web;

import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.Goodness;
import io.katydid.measure.StreamCount;
import io.katydid.store.SeriesPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Figures of one name in one part of a run, by what charts know them as: {@code rate} and {@code
 * failures} per second, and {@code p50}, {@code p95} and {@code p99} of the response times of those
 * that succeeded, in milliseconds. If there were streams, likewise {@code first-event-p50} and so
 * on, and {@code events} and {@code tokens} per second; and {@code goodput}, a share, if an
 * objective asks for it: that of several whose limits are first in their order. What there is
 * nothing of is not in it, and not a number in a chart.
 */
record Values(Map<String, Double> figures) {

  static final Values NONE = of(SeriesPoint.nothing(""), 1);

  /** Those that every name has. */
  static final List<String> OF_ALL = List.of("rate", "failures", "p50", "p95", "p99");

  private static final double MILLISECOND = 1e6;

  static Values of(SeriesPoint point, double seconds) {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("rate", rounded(point.count() / seconds));
    figures.put("failures", rounded(point.failures() / seconds));
    percentiles("", point.responseTime(), figures);
    if (!point.streams().isEmpty()) {
      Stream.of(Timing.values())
          .filter(Timing::isOfStreams)
          .forEach(timing -> percentiles(prefix(timing), point.streams().times(timing), figures));
      figures.put("events", rounded(point.streams().count(StreamCount.EVENTS) / seconds));
      figures.put("tokens", rounded(point.streams().count(StreamCount.TOKENS) / seconds));
    }
    goodput(point, figures);
    return new Values(Collections.unmodifiableMap(figures));
  }

  private static String prefix(Timing timing) {
    return timing.words().replace(' ', '-') + "-";
  }

  private static void percentiles(String prefix, Distribution times, Map<String, Double> figures) {
    for (int percent : new int[] {50, 95, 99}) {
      if (times.count() > 0) {
        figures.put(prefix + "p" + percent, rounded(times.percentile(percent) / MILLISECOND));
      }
    }
  }

  private static void goodput(SeriesPoint point, Map<String, Double> figures) {
    List<Goodness> goods = new ArrayList<>(point.goods().keySet());
    goods.sort(null);
    if (!goods.isEmpty() && point.judged(goods.getFirst()) > 0) {
      double good = point.good(goods.getFirst());
      figures.put("goodput", rounded(good / point.judged(goods.getFirst())));
    }
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** One of them; not a number, if there is nothing of it. */
  double of(String figure) {
    return figures.getOrDefault(figure, Double.NaN);
  }
}
