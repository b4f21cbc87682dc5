package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.Exemplar;
import io.katydid.measure.Phase;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.Timings;
import io.katydid.verdict.Generators;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;

/** A run whose timings are reported, as it could have been. */
public final class TimedRun {

  private static final Exemplar SLOW =
      new Exemplar(
          "GET /",
          Instant.parse("2026-03-01T12:30:11.123456789Z"),
          1_012_345_678,
          1_000_000_000,
          Map.of(Phase.FIRST_BYTE, 999_000_000L, Phase.TRANSFER, 1_000_000L),
          200,
          "",
          "4bf92f3577b34da6a3ce929d0e0e4736");

  private static final Exemplar QUICK =
      new Exemplar(
          "GET /",
          Instant.parse("2026-03-01T12:30:12Z"),
          2_000_000,
          2_000_000,
          Map.of(Phase.FIRST_BYTE, 2_000_000L),
          404,
          "",
          "");

  private static final Exemplar UNANSWERED =
      new Exemplar(
          "POST /items/",
          Instant.parse("2026-03-01T12:30:13.5Z"),
          30_000_000_000L,
          30_000_000_000L,
          Map.of(),
          0,
          "response timeout",
          "");

  private TimedRun() {}

  /** The run. */
  public static RunReport report() {
    Timings get =
        new Timings(
            Map.of(
                Phase.CONNECT, Runs.millis(LongStream.rangeClosed(1, 10)),
                Phase.FIRST_BYTE, Runs.millis(LongStream.rangeClosed(1, 1000)),
                Phase.TRANSFER, Distribution.of(LongStream.rangeClosed(1, 1000).toArray())),
            70_000,
            12_345_678);
    Timings post =
        new Timings(
            Map.of(Phase.FIRST_BYTE, Runs.millis(LongStream.rangeClosed(1, 2000))), 2_000_000, 999);
    Snapshot kept =
        Runs.window(
            Duration.ofSeconds(50),
            Snapshots.slowest(Runs.timed("GET /", 1000, get), SLOW, QUICK),
            Snapshots.slowest(Runs.timed("POST /items/", 2000, post), UNANSWERED));
    return Runs.report(
        Duration.ZERO,
        kept,
        Runs.window(Duration.ZERO),
        Generators.unwatched(kept),
        Runs.NOT_JUDGED,
        true,
        "");
  }
}
