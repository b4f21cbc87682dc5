package io.katydid.report;

import io.katydid.api.Timing;
import io.katydid.json.JsonWriter;
import io.katydid.measure.Distribution;
import io.katydid.measure.Exemplar;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Timings;
import io.katydid.result.PercentileInterval;
import io.katydid.verdict.PercentileSearch;
import io.katydid.verdict.Rules;
import io.katydid.verdict.Subject;
import io.katydid.verdict.Unit;
import java.math.BigDecimal;
import java.util.List;

/** What was measured of requests or measures, as members of a JSON object. */
final class RequestMembers {

  private static final List<String> PERCENTILES =
      List.of("50", "75", "90", "95", "99", "99.9", "99.99");

  private final JsonWriter json;
  private final Rules rules;
  private final List<GoodLimits> goodLimits;

  RequestMembers(JsonWriter json, RunReport report) {
    this.json = json;
    this.rules = report.rules();
    this.goodLimits = GoodLimits.of(report);
  }

  /** Writes those of one name, of a group, or of all. */
  void write(Subject subject) {
    RequestSnapshot request = subject.whole();
    json.member("name", request.name())
        .member("count", request.count())
        .member("failures", request.failures())
        .member("failureRatio", request.failureRatio())
        .member("throughput", subject.perSecond());
    times("responseTimeMillis", request.responseTime());
    json.object("responseTimeIntervalsMillis", () -> intervals(subject));
    times("serviceTimeMillis", request.serviceTime());
    times("scheduleLagMillis", request.scheduleLag());
    times("failedResponseTimeMillis", request.failedResponseTime());
    timings(request.timings());
    StreamMembers.write(json, request.streams(), subject.window().whole(), this::times);
    GoodMembers.write(json, goodLimits, request::judged, request::good);
    json.lines("slowest", request.slowest().all().toList(), this::exemplar);
    if (!request.statuses().isEmpty() && subject.unit() == Unit.REQUEST) {
      json.object(
          "statuses",
          () -> request.statuses().forEach((range, count) -> json.member(range.text(), count)));
    }
  }

  private void exemplar(Exemplar sample) {
    json.member("name", sample.name())
        .member("startedAt", sample.startedAt().toString())
        .member("responseTimeMillis", millis(sample.responseNanos()))
        .member("scheduleLagMillis", millis(sample.lagNanos()));
    json.object(
        "phasesMillis",
        () -> sample.phases().forEach((phase, nanos) -> json.member(phase.text(), millis(nanos))));
    json.member("status", sample.status())
        .member("failure", sample.failure())
        .member("traceId", sample.traceId());
  }

  private void intervals(Subject subject) {
    for (String percent : PERCENTILES) {
      PercentileSearch.ofSucceeded(subject, Timing.RESPONSE, Double.parseDouble(percent), rules)
          .ifPresent(interval -> json.object("p" + percent, () -> interval(interval)));
    }
  }

  private void interval(PercentileInterval interval) {
    json.member("low", millis(interval.low().toNanos()));
    interval
        .high()
        .ifPresentOrElse(
            high -> json.member("high", millis(high.toNanos())), () -> json.nothing("high"));
  }

  private void timings(Timings timings) {
    json.objects("phases", timings.had(), phase -> phase(phase, timings.of(phase)));
    json.member("bytesSent", timings.sent()).member("bytesReceived", timings.received());
  }

  private void phase(Phase phase, Distribution times) {
    json.member("phase", phase.text()).member("count", times.count());
    times("timeMillis", times);
  }

  /** Writes these times as a member of this name. */
  void times(String name, Distribution times) {
    if (times.count() == 0) {
      json.nothing(name);
      return;
    }
    json.object(
        name,
        () -> {
          json.member("min", millis(times.min()));
          json.member("mean", millis(Math.round(times.mean())));
          for (String percent : PERCENTILES) {
            json.member("p" + percent, millis(times.percentile(Double.parseDouble(percent))));
          }
          json.member("max", millis(times.max()));
        });
  }

  private static BigDecimal millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6);
  }
}
