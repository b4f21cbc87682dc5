package io.katydid.export;

import io.katydid.api.Timing;
import io.katydid.json.JsonWriter;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import io.katydid.report.GoodLimits;
import io.katydid.report.RunReport;
import io.katydid.result.PercentileInterval;
import io.katydid.text.PlainText;
import io.katydid.verdict.PercentileSearch;
import io.katydid.verdict.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of each name, and of all requests together, in Bencher's metric format. Percentiles of
 * response times are in nanoseconds, as Bencher's latencies are, with the interval of the verdict
 * as their bounds; throughput is per second. Of streams, likewise {@code first-event-p50} and so
 * on, without bounds, and events and tokens per second. What was not measured is not in it.
 */
final class BencherMetrics {

  private static final List<Integer> PERCENTILES = List.of(50, 95, 99);

  private final RunReport report;
  private final JsonWriter json = new JsonWriter();

  private BencherMetrics(RunReport report) {
    this.report = report;
  }

  /** The document. */
  static String write(RunReport report) {
    BencherMetrics metrics = new BencherMetrics(report);
    metrics.json.object(metrics::benchmarks);
    return metrics.json + "\n";
  }

  private void benchmarks() {
    subjects().forEach((name, subject) -> json.object(name, () -> measures(subject)));
  }

  /** By their names without secrets, which two can have in common: the first one counts. */
  private Map<String, Subject> subjects() {
    Map<String, Subject> subjects = new LinkedHashMap<>();
    Subject all = Subject.ofAll(report.window());
    if (all.whole().count() > 0) {
      subjects.put(all.whole().name(), all);
    }
    report
        .kept()
        .named()
        .filter(it -> it.count() > 0)
        .map(RequestSnapshot::name)
        .forEach(
            name -> subjects.putIfAbsent(PlainText.of(name), Subject.named(report.window(), name)));
    return subjects;
  }

  private void measures(Subject subject) {
    PERCENTILES.forEach(percent ->
        PercentileSearch.ofSucceeded(subject, Timing.RESPONSE, percent, report.rules())
            .ifPresent(interval ->
                json.object("latency-p" + percent, () -> latency(subject, percent, interval))));
    value("throughput", subject.perSecond());
    value("failure-ratio", subject.whole().failureRatio());
    if (!subject.whole().streams().isEmpty()) {
      streams(subject.whole().streams());
    }
    GoodLimits.of(report).stream()
        .map(GoodLimits::goodness)
        .filter(it -> subject.whole().judged(it) > 0)
        .findFirst()
        .ifPresent(
            it -> value("goodput", (double) subject.whole().good(it) / subject.whole().judged(it)));
  }

  /** Those of one stream hang together: they have no bounds. */
  private void streams(StreamSnapshot streams) {
    streams
        .times()
        .forEach((timing, times) -> {
          String name = timing.words().replace(' ', '-');
          PERCENTILES.forEach(it -> value(name + "-p" + it, (double) times.percentile(it)));
        });
    value("events", report.kept().perSecond(streams.eventsInTime()));
    if (streams.count(StreamCount.TOKENS) > 0) {
      value("tokens", report.kept().perSecond(streams.tokensInTime()));
    }
  }

  private void value(String name, double value) {
    json.object(name, () -> json.member("value", value));
  }

  private void latency(Subject subject, int percent, PercentileInterval interval) {
    json.member("value", subject.whole().responseTime().percentile(percent))
        .member("lower_value", interval.low().toNanos());
    interval.high().ifPresent(high -> json.member("upper_value", high.toNanos()));
  }
}
