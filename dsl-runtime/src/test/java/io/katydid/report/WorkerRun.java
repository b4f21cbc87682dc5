package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.UserTimeBreakdown;
import io.katydid.store.WorkerClock;
import io.katydid.store.WorkerEnding;
import io.katydid.store.WorkerFacts;
import io.katydid.store.WorkerOutcome;
import java.util.List;

/**
 * A report of a run by three workers: one was lost, and one was late, with a clock that was not
 * compared.
 */
public final class WorkerRun {

  private static final long SECOND = 1_000_000_000L;

  private WorkerRun() {}

  /** It. */
  public static RunReport report() {
    return of(Runs.passed());
  }

  /** Of a run that went like this one. */
  static RunReport of(RunReport report) {
    return of(report, report.engine());
  }

  /** Of one whose workers joined it. */
  static RunReport joined() {
    return of(Runs.passed(), new EngineJvm(EngineKind.JOINED, 3, "25.0.3+9", 0));
  }

  private static RunReport of(RunReport report, EngineJvm engine) {
    RunCourse course = report.course();
    return new RunReport(
        report.circumstances(),
        report.load(),
        new RunCourse(
            course.startedAt(),
            course.elapsed(),
            course.spawned(),
            course.sessions(),
            course.notBegun(),
            course.stopReason(),
            course.extensions(),
            course.changes(),
            course.scenarios(),
            List.of(
                worker(
                    1,
                    "host-a",
                    1500,
                    0,
                    clock(1),
                    new WorkerEnding(60 * SECOND, "time over", false)),
                worker(
                    2,
                    "host-b",
                    400,
                    0,
                    clock(2),
                    new WorkerEnding(12 * SECOND, "with exit code 1", true)),
                worker(
                    3,
                    "",
                    1300,
                    2,
                    WorkerClock.NOT_COMPARED,
                    new WorkerEnding(60 * SECOND, "time over", false)))),
        engine,
        report.route(),
        report.rules(),
        report.powerEstimates(),
        report.measured(),
        report.health(),
        report.verdict(),
        report.series(),
        report.timings());
  }

  private static WorkerClock clock(int number) {
    return new WorkerClock(30_000L * number, 12);
  }

  private static WorkerOutcome worker(
      int number, String host, long requests, int skipped, WorkerClock clock, WorkerEnding ending) {
    return new WorkerOutcome(
        number,
        new WorkerFacts(host, 4000 + number, "25.0.3+9", 4, "1.2.3"),
        clock,
        requests,
        number,
        0,
        ending.elapsedNanos() - 10 * SECOND,
        Distribution.of(1_000_000, 2_000_000),
        UserTimeBreakdown.NONE,
        ResourceMetrics.NONE,
        skipped,
        ending);
  }
}
