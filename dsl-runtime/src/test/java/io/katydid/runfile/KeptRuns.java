package io.katydid.runfile;

import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.baseline.Baseline;
import io.katydid.baseline.Environment;
import io.katydid.baseline.RecordedRun;
import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.report.Circumstances;
import io.katydid.report.EngineJvm;
import io.katydid.report.EngineKind;
import io.katydid.report.Route;
import io.katydid.result.Revision;
import io.katydid.store.Boundary;
import io.katydid.store.FrameWriter;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.RunTotals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Runs that never ran, kept in files. */
public final class KeptRuns {

  public static final long SECOND = 1_000_000_000;

  public static final RunEnd END =
      new RunEnd(3 * SECOND, 5, 4, 5, 0, 1, "run time over", List.of());

  public static final RunHeader HEADER =
      new RunHeader(
          new RunSetup(
              new Circumstances("0.0.7", Optional.of(new Revision("0a1b2c", true)), "2 cores"),
              List.of("Shopper", "Visitor"),
              LoadSpec.of(List.of())
                  .givenBy(List.of("Shops.java"))
                  .with(RunOptions.SEED, 42L)
                  .with(RunOptions.RUN_TIME, Duration.ofSeconds(3))
                  .with(RunOptions.TITLE, "häppy\nrun")
                  .with(TargetOptions.RESOLVE, Map.of("shop.test", List.of("127.0.0.1", "::1")))
                  .with(new LoadSlo("", "failures <= 1 x baseline"))
                  .with(new LoadSlo("GET /", "mean < 1s")),
              "http://localhost:8000",
              true,
              new Route(
                  "per user",
                  Map.of("shop.test", List.of("127.0.0.1", "::1")),
                  List.of("::1"),
                  true),
              new EngineJvm(EngineKind.FORKED, 1, "25.0.3+9", 2),
              OptionalDouble.of(12.5),
              new Baseline(
                  List.of(
                      new RecordedRun(
                          Instant.parse("2026-03-01T12:30:00Z"),
                          "PASS",
                          new Environment(Map.of("cores", "2")),
                          Map.of("GET / mean ms", 1.25))),
                  ""),
              3),
          Instant.parse("2026-03-01T12:30:00.123456789Z"));

  private KeptRuns() {}

  /** The same run, with these objectives alone. */
  public static RunHeader judgedBy(List<String> objectives) {
    RunSetup setup = HEADER.setup();
    LoadSpec load =
        LoadSpec.of(List.of())
            .with(RunOptions.SEED, 42L)
            .with(RunOptions.RUN_TIME, Duration.ofSeconds(3));
    for (String objective : objectives) {
      load = load.with(new LoadSlo("", objective));
    }
    return new RunHeader(
        new RunSetup(
            setup.circumstances(),
            setup.userClasses(),
            load,
            setup.hosts(),
            true,
            setup.route(),
            setup.engine(),
            OptionalDouble.empty(),
            Baseline.NONE,
            0),
        HEADER.startedAt());
  }

  /** Three seconds of a run, and its end. */
  static Path write(Path file) {
    try (RunFileWriter writer = RunFileWriter.create(file, KeptRuns::unexpected)) {
      writer.begin(HEADER);
      intervals().forEach(writer::add);
      writer.end(END, 7);
    }
    return file;
  }

  /** The same run, which was never in a file. */
  public static FinishedRun inMemory() {
    RunTotals totals = new RunTotals();
    intervals().forEach(totals::add);
    return new FinishedRun(HEADER, totals.outcome(END), 7);
  }

  /** How long a file is that has what was known at the start, and no more. */
  static int headerLength() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FrameWriter(bytes).write(RunFrames.HEADER, HEADER);
    return bytes.size();
  }

  private static Stream<Interval> intervals() {
    return IntStream.rangeClosed(1, 3).mapToObj(KeptRuns::interval);
  }

  public static Interval interval(int second) {
    return new Interval(
        second * SECOND, 5, false, Boundary.SECOND, 0, measured(second), 7, ResourceMetrics.NONE);
  }

  private static Snapshot measured(int requests) {
    Distribution times =
        Distribution.of(LongStream.rangeClosed(1, requests).map(ms -> ms * 1_000_000).toArray());
    return Snapshots.of(
        SECOND,
        List.of(Snapshots.request("GET /", 0, times, Distribution.EMPTY, Map.of())),
        List.of(),
        requests,
        0,
        0,
        0,
        0);
  }

  private static void unexpected(String warning) {
    throw new AssertionError(warning);
  }
}
