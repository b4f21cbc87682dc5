package io.katydid.export;

import io.katydid.api.Timing;
import io.katydid.json.JsonWriter;
import io.katydid.measure.RequestSnapshot;
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
 * as their bounds; throughput is per second. What was not measured is not in it.
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
    json.object("throughput", () -> json.member("value", subject.perSecond()));
    json.object("failure-ratio", () -> json.member("value", subject.whole().failureRatio()));
  }

  private void latency(Subject subject, int percent, PercentileInterval interval) {
    json.member("value", subject.whole().responseTime().percentile(percent))
        .member("lower_value", interval.low().toNanos());
    interval.high().ifPresent(high -> json.member("upper_value", high.toNanos()));
  }
}
