package io.katydid;

import io.katydid.api.load.Schedule;
import io.katydid.capacity.Bracket;
import io.katydid.comparison.ComparisonReport;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.Window;
import io.katydid.report.Circumstances;
import io.katydid.report.Compared;
import io.katydid.report.EngineJvm;
import io.katydid.report.EngineKind;
import io.katydid.report.PlannedLoad;
import io.katydid.report.Route;
import io.katydid.report.RunCourse;
import io.katydid.report.RunReport;
import io.katydid.report.Searches;
import io.katydid.result.Outcome;
import io.katydid.store.TimeSeries;
import io.katydid.verdict.Generators;
import io.katydid.verdict.Rules;
import io.katydid.verdict.SteadyState;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Results of runs that never ran; the window is ten seconds. */
public final class ResultFixture {

  private ResultFixture() {}

  /** A passed run of these requests. */
  public static LoadResult passed(RequestSnapshot... requests) {
    return result(new Verdict(Outcome.PASS, List.of(), List.of()), requests);
  }

  /** A run of these requests that failed for this reason. */
  public static LoadResult failed(String reason, RequestSnapshot... requests) {
    return result(new Verdict(Outcome.FAIL, List.of(), List.of(reason)), requests);
  }

  /** A run of this outcome, for this reason. */
  public static LoadResult ended(Outcome outcome, String reason) {
    return result(new Verdict(outcome, List.of(), List.of(reason)));
  }

  /** A run with this verdict. */
  public static LoadResult judged(Verdict verdict) {
    return result(verdict);
  }

  /** Requests that succeeded in 1 ms, 2 ms, and so on, and others that failed. */
  public static RequestSnapshot request(String name, int succeeded, int failed) {
    long[] nanos = LongStream.rangeClosed(1, succeeded).map(ms -> ms * 1_000_000).toArray();
    Distribution times = Distribution.of(nanos);
    return Snapshots.request(name, failed, times, Distribution.EMPTY, Map.of());
  }

  /** A search that found this bracket, of which a capacity was demanded. */
  public static CapacityResult searched(Bracket bracket, double demanded) {
    return new CapacityResult(Searches.search(bracket, demanded));
  }

  /** What is reported of this run: more than its result hands out. */
  public static RunReport report(LoadResult result) {
    return result.report();
  }

  /** A comparison that reports this. */
  public static ComparisonResult compared(ComparisonReport report) {
    return new ComparisonResult(Compared.of(report));
  }

  private static LoadResult result(Verdict verdict, RequestSnapshot... requests) {
    Duration runTime = Duration.ofSeconds(10);
    Snapshot kept = snapshot(runTime.toNanos(), List.of(requests));
    return new LoadResult(
        new RunReport(
            new Circumstances("1.2.3", Optional.empty(), ""),
            new PlannedLoad(
                List.of("FastApiUser"),
                "http://localhost:8000",
                new Schedule.Closed(1, 1),
                runTime,
                Duration.ZERO,
                42,
                Map.of(),
                List.of()),
            new RunCourse(Instant.EPOCH, runTime, 1, 1, 0, "run time over", 0, List.of()),
            new EngineJvm(EngineKind.EMBEDDED, 1, "25", 2),
            new Route("per user", Map.of(), List.of(), false),
            new Rules(0, false, false, "", false),
            List.of(),
            new SteadyState(snapshot(0, List.of()), new Window(kept, List.of(kept)), "", ""),
            Generators.unwatched(kept),
            verdict,
            TimeSeries.EMPTY,
            false));
  }

  private static Snapshot snapshot(long windowNanos, List<RequestSnapshot> requests) {
    return Snapshots.of(windowNanos, requests, List.of(), 0, 0, 0, 0, 0);
  }
}
