package io.katydid.report;

import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.api.Timing;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.Schedule;
import io.katydid.baseline.Baseline;
import io.katydid.measure.Distribution;
import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.Timings;
import io.katydid.measure.Window;
import io.katydid.measure.Work;
import io.katydid.result.Outcome;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.RunTotals;
import io.katydid.store.TimeSeries;
import io.katydid.verdict.GeneratorHealth;
import io.katydid.verdict.Generators;
import io.katydid.verdict.Judge;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.PowerEstimate;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import io.katydid.verdict.SteadyState;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Runs to report, as they could have been. */
public final class Runs {

  public static final Verdict NOT_JUDGED = new Verdict(Outcome.PASS, List.of(), List.of());

  /** Of a run that is planned to make 200 requests a second. */
  static final List<PowerEstimate> POWER_ESTIMATES =
      PowerEstimate.of(
          List.of(RequestObjective.parse("", "p99 < 50ms")),
          OptionalDouble.of(200),
          Duration.ofSeconds(50),
          new Rules(2, false, false, "", false));

  private Runs() {}

  /** So many requests, taking 1 ms, 2 ms, 3 ms and so on; the failed ones took 5 s. */
  public static RequestSnapshot request(String name, int succeeded, int failed) {
    Distribution times = millis(LongStream.rangeClosed(1, succeeded));
    Distribution failedTimes = millis(LongStream.generate(() -> 5000).limit(failed));
    return Snapshots.request(name, failed, times, failedTimes, Map.of());
  }

  public static Snapshot window(Duration window, RequestSnapshot... requests) {
    return Snapshots.of(
        window.toNanos(), List.of(requests), List.of(), requests.length, 0, 0, 0, 0);
  }

  static Frame frame(int second, Snapshot interval, Snapshot kept) {
    return frame(second, 1000, false, interval, kept);
  }

  static Frame warmingUp(int second, Snapshot interval) {
    return frame(second, 500, true, interval, interval);
  }

  private static Frame frame(
      int second, int users, boolean warmingUp, Snapshot interval, Snapshot kept) {
    return new Frame(
        Duration.ofSeconds(second - 1).toNanos(),
        Duration.ofSeconds(second).toNanos(),
        users,
        warmingUp,
        interval,
        List.of(kept),
        Work.of(interval, kept));
  }

  /** Of a run that met what was asked. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "users", "1000",
          "spawnRate", "50",
          "gracePeriod", "30s",
          "host", "http://amy:secret@localhost:8000");

  public static RunReport passed() {
    Verdict verdict =
        new Verdict(
            Outcome.PASS,
            List.of(
                judgement("", p99Below(2000), Outcome.PASS, "1.98s", 3000, "-"),
                judgement("GET /", p99Below(1000), Outcome.PASS, "990ms", 1000, "-")),
            List.of());
    Snapshot kept =
        window(Duration.ofSeconds(50), request("GET /", 1000, 0), request("POST /items/", 2000, 0));
    return report(Duration.ZERO, kept, window(Duration.ZERO), verdict);
  }

  /** Of a run that measured what encloses requests. */
  public static RunReport measured() {
    Snapshot kept =
        Snapshots.measuring(
            window(Duration.ofSeconds(50), request("GET /", 1000, 0)), request("checkout", 495, 5));
    return report(Duration.ZERO, kept, window(Duration.ZERO), NOT_JUDGED);
  }

  /** Of a run whose generator was the limit. */
  public static RunReport invalid() {
    Snapshot kept = window(Duration.ofSeconds(50), request("GET /", 1000, 0));
    GeneratorHealth health = Generators.late(kept);
    Verdict verdict = health.revise(NOT_JUDGED);
    return report(Duration.ZERO, kept, window(Duration.ZERO), health, verdict, false, "");
  }

  /** Of a run of this generator. */
  public static RunReport of(GeneratorHealth health, Snapshot kept) {
    return report(Duration.ZERO, kept, window(Duration.ZERO), health, NOT_JUDGED, false, "");
  }

  /** Of a run whose warm-up was found. */
  public static RunReport detected(String reason) {
    Snapshot kept = window(Duration.ofSeconds(50), request("GET /", 1000, 0));
    return report(
        Duration.ZERO,
        kept,
        window(Duration.ofSeconds(4), request("GET /", 10, 0)),
        Generators.unwatched(kept),
        NOT_JUDGED,
        false,
        reason);
  }

  static RequestSnapshot timed(String name, int succeeded, Timings timings) {
    Distribution times = millis(LongStream.rangeClosed(1, succeeded));
    return Snapshots.request(name, 0, times, Distribution.EMPTY, Map.of(), timings);
  }

  public static RunReport report(
      Duration warmUp, Snapshot kept, Snapshot warmedUp, Verdict verdict) {
    return report(warmUp, kept, warmedUp, Generators.unwatched(kept), verdict, false, "");
  }

  static RunReport report(
      Duration warmUp,
      Snapshot kept,
      Snapshot warmedUp,
      GeneratorHealth health,
      Verdict verdict,
      boolean timings,
      String warmUpReason) {
    return report(1000, warmUp, kept, warmedUp, health, verdict, timings, warmUpReason, twoParts());
  }

  /** Of a run of these slices, judged by these objectives for all its requests. */
  public static RunReport judged(Duration runTime, List<Snapshot> slices, String... objectives) {
    return judged(runTime, slices, twoParts(), objectives);
  }

  /** The same, with the time series of these totals. */
  public static RunReport judged(
      Duration runTime, List<Snapshot> slices, RunTotals totals, String... objectives) {
    Window window = Window.of(slices);
    SteadyState measured = new SteadyState(window(Duration.ZERO), window, "", "");
    RunReport run = report(window.whole(), totals);
    List<RequestObjective> all =
        Arrays.stream(objectives).map(it -> RequestObjective.parse("", it)).toList();
    return new RunReport(
        run.circumstances(),
        new PlannedLoad(
            run.load().userClasses(),
            run.load().host(),
            run.load().schedule(),
            runTime,
            Duration.ZERO,
            run.load().seed(),
            run.load().options(),
            run.load().objectives()),
        run.course(),
        run.engine(),
        run.route(),
        run.rules(),
        run.powerEstimates(),
        measured,
        run.health(),
        Judge.judge(all, measured, run.rules(), Baseline.NONE, List.of()),
        run.series(),
        false);
  }

  /** The load of a run of ten seconds in these stages. */
  static PlannedLoad staged(String stages) {
    PlannedLoad load = passed().load();
    return new PlannedLoad(
        load.userClasses(),
        load.host(),
        load.schedule(),
        Duration.ofSeconds(10),
        Duration.ZERO,
        load.seed(),
        Map.of("stages", stages),
        load.objectives());
  }

  /** Of a run in which only so many users of 1,000 were started. */
  public static RunReport started(int spawned) {
    Snapshot kept = window(Duration.ofSeconds(50), request("GET /", 1000, 0));
    return report(
        spawned,
        Duration.ZERO,
        kept,
        window(Duration.ZERO),
        Generators.unwatched(kept),
        NOT_JUDGED,
        false,
        "",
        twoParts());
  }

  private static RunReport report(
      int spawned,
      Duration warmUp,
      Snapshot kept,
      Snapshot warmedUp,
      GeneratorHealth health,
      Verdict verdict,
      boolean timings,
      String warmUpReason,
      RunTotals totals) {
    return new RunReport(
        new Circumstances("1.2.3", Optional.empty(), ""),
        new PlannedLoad(
            List.of("FastApiUser"),
            "http://amy:secret@localhost:8000",
            new Schedule.Closed(1000, 50),
            Duration.ofMinutes(1),
            warmUp,
            8_412_907_341_265L,
            OPTIONS,
            List.of(new LoadSlo("", "p99 < 50ms"))),
        new RunCourse(
            Instant.parse("2026-03-01T12:30:00.123456Z"),
            Duration.ofMillis(61_234),
            spawned,
            spawned,
            0,
            "run time over",
            0,
            List.of()),
        new EngineJvm(EngineKind.FORKED, 1, "25.0.3+9", 1),
        new Route(
            "pool of 50",
            Map.of("shop.test", List.of("127.0.0.1", "::1")),
            List.of("127.0.0.2"),
            false),
        new Rules(0, false, false, "", !warmUpReason.isEmpty()),
        warmUp.isZero() ? List.of() : POWER_ESTIMATES,
        new SteadyState(warmedUp, new Window(kept, List.of(kept)), warmUpReason, ""),
        health,
        verdict,
        series(totals),
        timings);
  }

  /** Of a run of an hour, in which each name had three requests a second. */
  public static RunReport lastingAnHour(int names) {
    RequestSnapshot[] requests =
        IntStream.range(0, names)
            .mapToObj(i -> timed(String.format(Locale.ROOT, "GET /%02d", i), 3, Timings.NONE))
            .toArray(RequestSnapshot[]::new);
    RunTotals totals = new RunTotals();
    for (int second = 1; second <= 3600; second++) {
      totals.add(interval(second * 1000L, Boundary.SECOND, requests));
    }
    return report(window(Duration.ofHours(1), requests), totals);
  }

  private static RunReport report(Snapshot kept, RunTotals totals) {
    return report(
        1000,
        Duration.ZERO,
        kept,
        window(Duration.ZERO),
        Generators.unwatched(kept),
        NOT_JUDGED,
        false,
        "",
        totals);
  }

  /** Of a second of two requests and a measure, and half of one in which a request failed. */
  private static RunTotals twoParts() {
    RunTotals totals = new RunTotals();
    totals.add(
        interval(
            1000,
            Boundary.SECOND,
            timed("GET /", 3, new Timings(Map.of(), 70, 900)),
            request("PUT /", 1, 1)));
    totals.add(interval(1500, Boundary.RUN, request("GET /", 0, 1)));
    return totals;
  }

  private static Interval interval(long endMillis, Boundary boundary, RequestSnapshot... requests) {
    Snapshot measured =
        Snapshots.measuring(window(Duration.ZERO, requests), request("checkout", 1, 0));
    return new Interval(
        endMillis * 1_000_000, 1, false, boundary, 0, measured, 0, ResourceMetrics.NONE);
  }

  private static TimeSeries series(RunTotals totals) {
    return totals.outcome(new RunEnd(0, 0, 0, 0, 0, 0, RunEnd.TIME_OVER, List.of())).series();
  }

  static Objective p99Below(int millis) {
    return new Objective.Percentile(
        9900, Timing.RESPONSE, Comparison.BELOW, Duration.ofMillis(millis));
  }

  static Judgement judgement(
      String request,
      Objective objective,
      Outcome outcome,
      String observed,
      long samples,
      String explanation) {
    long limit = ((Objective.Percentile) objective).limit().toMillis();
    return new Judgement(
        new RequestObjective(request, "p99 < " + limit + "ms", objective),
        outcome,
        observed,
        observed.endsWith("ms") ? "38ms to 1.2s" : "",
        samples,
        Unit.REQUEST,
        explanation);
  }

  static Distribution millis(LongStream millis) {
    return Distribution.of(millis.map(each -> each * 1_000_000).toArray());
  }
}
