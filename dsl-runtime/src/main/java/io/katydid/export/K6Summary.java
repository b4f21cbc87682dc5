package io.katydid.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import io.katydid.json.JsonWriter;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StreamCount;
import io.katydid.measure.StreamSnapshot;
import io.katydid.measure.Work;
import io.katydid.report.GoodLimits;
import io.katydid.report.RunReport;
import io.katydid.verdict.Judgement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What was measured after the warm-up, under the names that k6 exports its summary with, and
 * objectives as thresholds. A threshold is {@code ok} if it was shown to be met. What was not
 * measured is 0, as in k6, but a threshold on it is not {@code ok}.
 */
final class K6Summary {

  /** Beside the metrics of k6: whether the run passed, whatever its objectives. */
  private static final String VERDICT = "katydid_verdict";

  private final RunReport report;
  private final Map<String, K6Values> metrics = new LinkedHashMap<>();

  /** By metric and expression, whether it was met. */
  private final Map<String, Map<String, Boolean>> thresholds;

  private K6Summary(RunReport report) {
    this.report = report;
    this.thresholds =
        report.verdict().judgements().stream()
            .collect(
                groupingBy(
                    K6Metric::keyOf,
                    LinkedHashMap::new,
                    groupingBy(
                        it -> it.objective().expression(),
                        TreeMap::new,
                        reducing(true, Judgement::isPass, Boolean::logicalAnd))));
  }

  /** The document. */
  static String write(RunReport report) {
    K6Summary summary = new K6Summary(report);
    summary.measured(report.kept());
    summary.judged();
    JsonWriter json = new JsonWriter();
    json.object(() -> {
      json.object("root_group", () -> rootGroup(json));
      json.object("metrics", () -> summary.metrics(json));
    });
    return json + "\n";
  }

  private void measured(Snapshot kept) {
    add(Work.total(kept), K6Metric::key);
    metrics.put(K6Metric.ITERATIONS.key(), counter(kept.iterations()));
    metrics.put("data_sent", counter(kept.total().timings().sent()));
    metrics.put("data_received", counter(kept.total().timings().received()));
    metrics.put("vus_max", K6Values.gauge(report.course().spawned()));
    kept.named().forEach(it -> add(it, metric -> metric.key("name", it.name())));
    kept.byGroup().forEach(this::addGroup);
  }

  private K6Values counter(long count) {
    return counter(count, count);
  }

  private K6Values counter(long count, long inTime) {
    return K6Values.counter(count, report.kept().perSecond(inTime));
  }

  /** The name of a group is what it has in common, and which of these. */
  private void addGroup(RequestSnapshot group) {
    String[] words = group.name().split(" ", 2);
    add(group, metric -> metric.key(words[0], words[1]));
  }

  private void add(RequestSnapshot requests, Function<K6Metric, String> key) {
    metrics.putIfAbsent(key.apply(K6Metric.DURATION), K6Values.trend(requests.responseTime()));
    metrics.putIfAbsent(
        key.apply(K6Metric.FAILED), K6Values.rate(requests.failures(), requests.count()));
    metrics.putIfAbsent(
        key.apply(K6Metric.REQUESTS),
        K6Values.counter(requests.count(), report.kept().perSecond(requests)));
    if (!requests.streams().isEmpty()) {
      addStreams(requests.streams(), key);
    }
    GoodLimits.of(report).stream()
        .map(GoodLimits::goodness)
        .filter(it -> requests.judged(it) > 0)
        .forEach(it ->
            metrics.putIfAbsent(
                key.apply(K6Metric.GOODPUT),
                K6Values.rate(requests.good(it), requests.judged(it))));
  }

  private void addStreams(StreamSnapshot streams, Function<K6Metric, String> key) {
    streams
        .times()
        .forEach((timing, times) ->
            metrics.putIfAbsent(key.apply(K6Metric.of(timing)), K6Values.trend(times)));
    metrics.putIfAbsent(
        key.apply(K6Metric.EVENTS),
        counter(streams.count(StreamCount.EVENTS), streams.eventsInTime()));
    if (streams.count(StreamCount.TOKENS) > 0) {
      metrics.putIfAbsent(
          key.apply(K6Metric.TOKENS),
          counter(streams.count(StreamCount.TOKENS), streams.tokensInTime()));
    }
  }

  private void judged() {
    if (report.verdict().isJudged()) {
      boolean passed = report.verdict().isPass();
      metrics.put(VERDICT, K6Values.rate(passed ? 1 : 0, 1));
      thresholds.put(VERDICT, Map.of("PASS", passed));
    }
    report
        .verdict()
        .judgements()
        .forEach(it -> metrics.putIfAbsent(K6Metric.keyOf(it), K6Metric.of(it).nothing()));
  }

  private static void rootGroup(JsonWriter json) {
    json.member("name", "").member("path", "");
    json.strings("groups", List.of()).strings("checks", List.of());
  }

  private void metrics(JsonWriter json) {
    metrics.forEach((key, values) ->
        json.object(
            key,
            () -> {
              values.write(json);
              Map<String, Boolean> met = thresholds.getOrDefault(key, Map.of());
              if (!met.isEmpty()) {
                json.object(
                    "thresholds", () -> met.forEach((text, ok) -> threshold(json, text, ok)));
              }
            }));
  }

  private static void threshold(JsonWriter json, String expression, boolean isMet) {
    json.object(expression, () -> json.member("ok", isMet));
  }
}
