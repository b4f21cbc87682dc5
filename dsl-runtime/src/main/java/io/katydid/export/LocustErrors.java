package io.katydid.export;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.report.RunReport;
import io.katydid.store.SeriesPart;
import io.katydid.store.SeriesPoint;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The failures of requests, and the errors of user code, in the columns of Locust 2.47. */
final class LocustErrors {

  private static final List<String> FAILURES =
      List.of("Method", "Name", "Error", "Occurrences", "First Seen", "Last Seen");

  private static final List<String> EXCEPTIONS = List.of("Count", "Message", "Traceback", "Nodes");

  /** What Locust has for a run without workers. */
  private static final String NODE = "local";

  private final Snapshot kept;
  private final Instant start;

  /** By name, the first and the last moment of the parts after the warm-up with a failure. */
  private final Map<String, List<Instant>> failed = new HashMap<>();

  private LocustErrors(RunReport report) {
    kept = report.kept();
    start = report.course().startedAt();
    report
        .series()
        .parts(RunReport.MOST_POINTS)
        .filter(part -> part.endNanos() > report.warmedUp().windowNanos())
        .forEachOrdered(this::part);
  }

  private void part(SeriesPart part) {
    List<Instant> span =
        List.of(start.plusNanos(part.startNanos()), start.plusNanos(part.endNanos() - 1));
    Stream.concat(part.requests().stream(), part.measures().stream())
        .filter(point -> point.failures() > 0)
        .map(SeriesPoint::name)
        .forEach(name ->
            failed.merge(name, span, (first, last) -> List.of(first.getFirst(), last.getLast())));
  }

  /** The failures, the most frequent first. */
  static String failures(RunReport report) {
    LocustErrors errors = new LocustErrors(report);
    Csv csv = new Csv(FAILURES);
    report.kept().groups().stream()
        .filter(group -> !group.isError() && !group.isRemark())
        .forEach(group -> csv.row(errors.failure(group)));
    return csv.toString();
  }

  private List<String> failure(ErrorGroup group) {
    LocustName name = name(group.source());
    List<Instant> span = failed.getOrDefault(group.source(), List.of());
    return List.of(
        name.type(),
        name.name(),
        message(group).replace("\r", "\\r").replace("\n", "\\n"),
        Long.toString(group.count()),
        span.isEmpty() ? "" : second(span.getFirst()),
        span.isEmpty() ? "" : second(span.getLast()));
  }

  /** As the figures have it. */
  private LocustName name(String source) {
    return !isAmong(kept.requests(), source) && isAmong(kept.measures(), source)
        ? LocustName.measure(source)
        : LocustName.of(source);
  }

  private static boolean isAmong(List<RequestSnapshot> samples, String name) {
    return samples.stream().anyMatch(it -> it.name().equals(name));
  }

  private static String second(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The errors, the most frequent first. */
  static String exceptions(RunReport report) {
    Csv csv = new Csv(EXCEPTIONS);
    report.kept().groups().stream()
        .filter(ErrorGroup::isError)
        .forEach(group ->
            csv.row(List.of(Long.toString(group.count()), message(group), group.example(), NODE)));
    return csv.toString();
  }

  private static String message(ErrorGroup group) {
    return group.type() + (group.message().isEmpty() ? "" : ": " + group.message());
  }
}
