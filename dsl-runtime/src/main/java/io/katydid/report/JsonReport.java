package io.katydid.report;

import io.katydid.api.Timing;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.Scenario;
import io.katydid.json.JsonWriter;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Exemplar;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Timings;
import io.katydid.measure.TlsHandshake;
import io.katydid.result.PercentileInterval;
import io.katydid.result.Revision;
import io.katydid.store.LoadChange;
import io.katydid.store.ScenarioEnd;
import io.katydid.store.WorkerOutcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.PercentileSearch;
import io.katydid.verdict.PowerEstimate;
import io.katydid.verdict.Subject;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes a run for a machine: one JSON document.
 *
 * <p>A member whose name ends in {@code Seconds} or {@code Millis} is a time of that unit, exact to
 * the nanosecond; one that ends in {@code Ratio} is from 0 to 1; {@code throughput} is per second.
 * The times of a request are those of {@link RequestSnapshot}; they are {@code null} where nothing
 * was measured.
 */
public final class JsonReport {

  private static final List<String> PERCENTILES =
      List.of("50", "75", "90", "95", "99", "99.9", "99.99");

  private final JsonWriter json = new JsonWriter();
  private final RunReport report;
  private final List<GoodLimits> goodLimits;

  private JsonReport(RunReport report) {
    this.report = report;
    this.goodLimits = GoodLimits.of(report);
  }

  /** The report as one JSON document; ends with a line break. */
  public static String write(RunReport report) {
    return new JsonReport(report).document();
  }

  private String document() {
    json.object(() -> {
      DocumentHead.write(json, "run", report.version());
      verdict(report.verdict());
      json.object("run", this::run);
      json.object("total", () -> request(Subject.ofAll(report.window())));
      json.objects("requests", subjects(report.kept().requests()), this::request);
      stages(StageFigures.of(report));
      json.objects("measures", subjects(report.kept().measures()), this::request);
      groups(report.kept().byGroup());
      json.objects("errors", report.kept().groups(), this::errorGroup);
      custom(report.kept());
      json.object("counts", () -> counts(report.kept()));
      handshakes(report.kept().connections().handshakes());
      json.object("warmUp", this::warmUp);
      json.object("generator", () -> new GeneratorMembers(json, report.health()).write());
      if (!report.course().workers().isEmpty()) {
        json.objects("workers", report.course().workers(), this::worker);
      }
      new TimeSeriesMembers(json, report).write();
    });
    return json + "\n";
  }

  private void verdict(Verdict verdict) {
    json.member("verdict", verdict.text());
    json.member("undecided", verdict.isUndecided());
    json.strings("reasons", verdict.reasons());
    json.objects("judgements", verdict.judgements(), this::judgement);
  }

  private void judgement(Judgement judgement) {
    json.member("request", judgement.objective().request())
        .member("expression", judgement.objective().expression())
        .member("implied", judgement.objective().implied())
        .member("outcome", judgement.outcome().name())
        .member("beyondLimit", judgement.isBeyond())
        .member("observed", judgement.observed())
        .member("interval", judgement.interval())
        .member("samples", judgement.samples())
        .member("explanation", judgement.explanation());
  }

  private void run() {
    json.strings("userClasses", report.load().userClasses())
        .member("users", report.load().users())
        .member("spawned", report.course().spawned())
        .member("sessions", report.course().sessions())
        .member("iterationsNotBegun", report.course().notBegun())
        .member("spawnRate", report.load().spawnRate())
        .member("arrivalRate", report.load().arrivalRate())
        .member("runTimeSeconds", seconds(report.load().runTime()))
        .member("warmUpSeconds", seconds(report.load().warmUp()))
        .member("host", report.load().host())
        .member("seed", report.load().seed())
        .member("startedAt", report.course().startedAt().toString())
        .member("elapsedSeconds", seconds(report.course().elapsed()))
        .member("windowSeconds", BigDecimal.valueOf(report.kept().windowNanos(), 9))
        .member("stopReason", report.course().stopReason())
        .member("extensions", report.course().extensions())
        .member("warmUpDetected", report.rules().detectWarmUp())
        .member("commit", report.circumstances().revision().map(Revision::commit).orElse(""))
        .member("changed", report.circumstances().revision().filter(Revision::changed).isPresent())
        .member("machine", report.circumstances().machine())
        .member("jdk", report.engine().version())
        .member("forked", report.engine().forked())
        .member("carriers", report.engine().carriers())
        .member("connections", report.route().connections())
        .member("insecure", report.route().insecure());
    json.objects(
        "resolved",
        List.copyOf(report.route().addresses().entrySet()),
        name -> json.member("name", name.getKey()).strings("addresses", name.getValue()));
    if (report.load().linesWithoutTime() > 0) {
      json.member("replayLinesWithoutTime", report.load().linesWithoutTime());
    }
    if (!report.course().changes().isEmpty()) {
      json.objects("changes", report.course().changes(), this::change);
    }
    json.strings("sourceAddresses", report.route().sourceAddresses());
    json.object("options", () -> report.load().options().forEach(json::member));
    json.objects(
        "scenarios",
        IntStream.range(0, report.course().scenarios().size()).boxed().toList(),
        i -> scenario(report.load().scenarios().get(i), report.course().scenarios().get(i)));
    json.objects("objectives", report.load().objectives(), this::objective);
    json.objects("powerEstimates", report.powerEstimates(), this::powerEstimate);
  }

  private void change(LoadChange change) {
    json.member("atSeconds", BigDecimal.valueOf(change.elapsedNanos(), 9))
        .member("load", change.to());
  }

  private void scenario(Scenario scenario, ScenarioEnd end) {
    json.member("name", scenario.name())
        .member("users", scenario.schedule().mostUsers())
        .member("startDelaySeconds", seconds(scenario.startDelay()))
        .member("spawned", end.spawned())
        .member("ready", end.ready())
        .member("sessions", end.sessions())
        .member("iterationsNotBegun", end.notBegun())
        .member("arrived", end.arrived())
        .member("arrivalsNotStarted", end.notStarted());
  }

  private void objective(LoadSlo objective) {
    json.member("request", objective.request()).member("expression", objective.expression());
  }

  private void powerEstimate(PowerEstimate estimate) {
    json.member("expression", estimate.objective().expression())
        .member("requests", estimate.requests())
        .member("mostRequests", estimate.mostRequests())
        .member("undecidedFromRatio", estimate.undecidedFrom())
        .member("undecidedToRatio", estimate.undecidedTo())
        .member("text", estimate.text());
  }

  private List<Subject> subjects(List<RequestSnapshot> samples) {
    return samples.stream().map(request -> Subject.named(report.window(), request.name())).toList();
  }

  private void groups(List<RequestSnapshot> groups) {
    if (!groups.isEmpty()) {
      json.objects(
          "groups",
          groups.stream().map(group -> Subject.ofGroup(report.window(), group.name())).toList(),
          this::request);
    }
  }

  private void request(Subject subject) {
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

  private void stages(List<StageFigures> stages) {
    if (!stages.isEmpty()) {
      json.objects("stages", stages, this::stage);
    }
  }

  private void stage(StageFigures figures) {
    json.member("number", figures.number())
        .member("stage", figures.stage().toString())
        .member("ramp", figures.stage().isRamp())
        .strings("unsettled", figures.unsettled())
        .member("users", figures.measured().users())
        .member("windowSeconds", BigDecimal.valueOf(figures.window().whole().windowNanos(), 9));
    json.object("total", () -> request(Subject.ofAll(figures.window())));
    json.objects("requests", figures.requests(), this::request);
  }

  private void intervals(Subject subject) {
    for (String percent : PERCENTILES) {
      PercentileSearch.ofSucceeded(
              subject, Timing.RESPONSE, Double.parseDouble(percent), report.rules())
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

  private void times(String name, Distribution times) {
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

  private void errorGroup(ErrorGroup group) {
    json.member("source", group.source())
        .member("kind", group.isError() ? "error" : group.isRemark() ? "remark" : "failure")
        .member("type", group.type())
        .member("message", group.message())
        .member("count", group.count())
        .member("example", group.example());
  }

  private void custom(Snapshot window) {
    if (!window.custom().counters().isEmpty()) {
      json.objects("counters", window.custom().counters(), it -> counter(it, window));
    }
    if (!window.custom().gauges().isEmpty()) {
      json.objects("gauges", window.custom().gauges(), this::gauge);
    }
  }

  private void counter(CounterSnapshot counter, Snapshot window) {
    json.member("name", counter.name())
        .member("sum", counter.sum())
        .member("perSecond", window.perSecond(counter.inTime()));
  }

  private void gauge(GaugeSnapshot gauge) {
    json.member("name", gauge.name())
        .member("count", gauge.count())
        .member("last", gauge.last())
        .member("min", gauge.min())
        .member("mean", gauge.mean())
        .member("max", gauge.max());
  }

  private void counts(Snapshot window) {
    json.member("iterations", window.iterations())
        .member("errors", window.errors())
        .member("retries", window.retries())
        .member("redirects", window.redirects())
        .member("cutOff", window.cutOff())
        .member("connectionsOpened", window.connections().opened())
        .member("connectionsReused", window.connections().reused());
  }

  private void handshakes(Map<TlsHandshake, Distribution> all) {
    if (!all.isEmpty()) {
      json.objects("tlsHandshakes", List.copyOf(all.entrySet()), this::handshake);
    }
  }

  private void handshake(Map.Entry<TlsHandshake, Distribution> each) {
    TlsHandshake it = each.getKey();
    json.member("server", it.server())
        .member("version", it.version())
        .member("cipher", it.cipher())
        .member("resumed", it.resumed())
        .member("count", each.getValue().count());
    times("timeMillis", each.getValue());
  }

  private void worker(WorkerOutcome worker) {
    json.member("number", worker.number())
        .member("host", worker.facts().host())
        .member("pid", worker.facts().pid())
        .member("jdk", worker.facts().jdk())
        .member("cores", worker.facts().cores())
        .member("requests", worker.requests())
        .member("failures", worker.failures())
        .member("perSecond", worker.perSecond())
        .member("lagP99Millis", millis(worker.lag().percentile(99)))
        .member("startUncertaintyMillis", millis(worker.clock().uncertaintyNanos()))
        .member("wallClockAheadMillis", worker.clock().wallAheadMillis())
        .member("secondsReportedLate", worker.skipped())
        .member("endedAfterSeconds", BigDecimal.valueOf(worker.ending().elapsedNanos(), 9))
        .member("ending", worker.ending().reason())
        .member("lost", worker.ending().lost());
  }

  private void warmUp() {
    RequestSnapshot excluded = report.warmedUp().total();
    json.member("windowSeconds", BigDecimal.valueOf(report.warmedUp().windowNanos(), 9))
        .member("count", excluded.count())
        .member("failures", excluded.failures())
        .member("errors", report.warmedUp().errors())
        .member("reason", report.measured().reason());
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toNanos(), 9);
  }

  private static BigDecimal millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6);
  }
}
