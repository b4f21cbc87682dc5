package io.katydid.web;

import io.katydid.live.RunMetric;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The figures of a run, for a server that collects them. */
final class Metrics {

  private static final String OPEN_TYPE = "application/openmetrics-text";
  private static final double SECOND = 1e9;

  private final MetricText text;
  private final Moment moment;

  private Metrics(MetricText text, Moment moment) {
    this.text = text;
    this.moment = moment;
  }

  /** In the format that is asked for. */
  static Answer answer(Moment moment, String accept) {
    boolean isOpen = accept.contains(OPEN_TYPE);
    String type = isOpen ? OPEN_TYPE + "; version=1.0.0" : "text/plain; version=0.0.4";
    MetricText text = isOpen ? MetricText.open() : MetricText.ofPrometheus();
    return Answer.shown(type + "; charset=utf-8", new Metrics(text, moment).write());
  }

  private String write() {
    text.metric(RunMetric.USERS).sample(moment.users());
    text.metric(RunMetric.RUN_TIME).sample(moment.elapsedNanos() / SECOND);
    @Nullable RunReport standing = moment.standing();
    if (standing != null) {
      objectives(standing);
      measured(standing.warmedUp().then(standing.kept()));
    }
    return text.end();
  }

  private void objectives(RunReport standing) {
    text.metric(RunMetric.OBJECTIVES);
    for (Outcome outcome : Outcome.values()) {
      long count =
          standing.verdict().judgements().stream().filter(it -> it.outcome() == outcome).count();
      text.sample((double) count, "outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
  }

  private void measured(Snapshot all) {
    each(all, RunMetric.REQUESTS, RequestSnapshot::count);
    each(all, RunMetric.FAILURES, RequestSnapshot::failures);
    text.metric(RunMetric.RESPONSE_TIME);
    all.requests().forEach(it -> text.histogram(it.responseTime(), labels(it, "request")));
    all.measures().forEach(it -> text.histogram(it.responseTime(), labels(it, "measure")));
    each(all, RunMetric.SENT, it -> it.timings().sent());
    each(all, RunMetric.RECEIVED, it -> it.timings().received());
    text.metric(RunMetric.ITERATIONS).sample((double) all.iterations());
    text.metric(RunMetric.ERRORS).sample((double) all.errors());
  }

  private void each(Snapshot all, RunMetric metric, ToDoubleFunction<RequestSnapshot> value) {
    text.metric(metric);
    all.requests().forEach(it -> text.sample(value.applyAsDouble(it), labels(it, "request")));
    all.measures().forEach(it -> text.sample(value.applyAsDouble(it), labels(it, "measure")));
  }

  private static String[] labels(RequestSnapshot of, String kind) {
    return new String[] {"name", of.name(), "kind", kind};
  }
}
