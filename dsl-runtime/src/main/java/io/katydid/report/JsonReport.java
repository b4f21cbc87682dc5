package io.katydid.report;

import io.katydid.json.JsonWriter;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.TlsHandshake;
import io.katydid.store.WorkerClock;
import io.katydid.store.WorkerOutcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Subject;
import io.katydid.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Writes a run for a machine: one JSON document.
 *
 * <p>A member whose name ends in {@code Seconds} or {@code Millis} is a time of that unit, exact to
 * the nanosecond; one that ends in {@code Ratio} is from 0 to 1; {@code throughput} is per second.
 * The times of a request are those of {@link RequestSnapshot}; they are {@code null} where nothing
 * was measured.
 */
public final class JsonReport {

  private final JsonWriter json = new JsonWriter();
  private final RunReport report;
  private final RequestMembers requests;

  private JsonReport(RunReport report) {
    this.report = report;
    this.requests = new RequestMembers(json, report);
  }

  /** The report as one JSON document; ends with a line break. */
  public static String write(RunReport report) {
    return new JsonReport(report).document();
  }

  private String document() {
    json.object(() -> {
      DocumentHead.write(json, "run", report.version());
      verdict(report.verdict());
      json.object("run", () -> new RunMembers(json, report).write());
      json.object("total", () -> requests.write(Subject.ofAll(report.window())));
      json.objects("requests", subjects(report.kept().requests()), requests::write);
      stages(StageFigures.of(report));
      json.objects("measures", subjects(report.kept().measures()), requests::write);
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

  private List<Subject> subjects(List<RequestSnapshot> samples) {
    return samples.stream().map(request -> Subject.named(report.window(), request.name())).toList();
  }

  private void groups(List<RequestSnapshot> groups) {
    if (!groups.isEmpty()) {
      json.objects(
          "groups",
          groups.stream().map(group -> Subject.ofGroup(report.window(), group.name())).toList(),
          requests::write);
    }
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
    json.object("total", () -> requests.write(Subject.ofAll(figures.window())));
    json.objects("requests", figures.requests(), requests::write);
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
    requests.times("timeMillis", each.getValue());
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
        .member("lagP99Millis", millis(worker.lag().percentile(99)));
    clock(worker.clock());
    json.member("secondsReportedLate", worker.skipped())
        .member("endedAfterSeconds", BigDecimal.valueOf(worker.ending().elapsedNanos(), 9))
        .member("ending", worker.ending().reason())
        .member("lost", worker.ending().lost());
  }

  private void clock(WorkerClock clock) {
    if (clock.isCompared()) {
      json.member("startUncertaintyMillis", millis(clock.uncertaintyNanos()))
          .member("wallClockAheadMillis", clock.wallAheadMillis());
    } else {
      json.nothing("startUncertaintyMillis").nothing("wallClockAheadMillis");
    }
  }

  private void warmUp() {
    RequestSnapshot excluded = report.warmedUp().total();
    json.member("windowSeconds", BigDecimal.valueOf(report.warmedUp().windowNanos(), 9))
        .member("count", excluded.count())
        .member("failures", excluded.failures())
        .member("errors", report.warmedUp().errors())
        .member("reason", report.measured().reason());
  }

  private static BigDecimal millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6);
  }
}
