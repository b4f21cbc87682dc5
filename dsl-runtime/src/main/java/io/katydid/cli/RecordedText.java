package io.katydid.cli;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Indicator;
import io.katydid.api.Timing;
import io.katydid.baseline.RecordedFigures;
import io.katydid.baseline.RecordedRun;
import io.katydid.text.Figures;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A recorded run in a line: when, what came of it, the figures of all requests, and of what load.
 */
final class RecordedText {

  private static final double NANOS_PER_MILLI = 1e6;

  private RecordedText() {}

  static String of(RecordedRun run) {
    return Stream.of(
            run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
            "%-12s".formatted(run.outcome()),
            "p50 " + figure(run, percentile(5000), RecordedText::time),
            "p95 " + figure(run, percentile(9500), RecordedText::time),
            figure(run, new Indicator.Throughput(), Figures::rate),
            figure(run, new Indicator.FailureRatio(), Figures::ratio) + " failed",
            load(run))
        .filter(part -> !part.isEmpty())
        .collect(joining("  "));
  }

  private static Indicator percentile(int hundredths) {
    return new Indicator.Percentile(hundredths, Timing.RESPONSE);
  }

  private static String figure(
      RecordedRun run, Indicator indicator, Function<Double, String> text) {
    return Optional.ofNullable(run.figures().get(RecordedFigures.name("", indicator)))
        .map(text)
        .orElse("-");
  }

  private static String time(double millis) {
    return Figures.duration(Math.round(millis * NANOS_PER_MILLI));
  }

  private static String load(RecordedRun run) {
    return Stream.of("userClasses", "workload", "host")
        .map(run.environment().fields()::get)
        .filter(Objects::nonNull)
        .collect(joining(", "));
  }
}
