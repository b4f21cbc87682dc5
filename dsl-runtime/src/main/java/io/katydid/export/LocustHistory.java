package io.katydid.export;

import io.katydid.report.RunReport;
import io.katydid.store.SeriesPart;
import io.katydid.store.SeriesPoint;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of each part of the run, warm-up included, and of all up to its end, in the columns
 * of Locust's full history.
 */
final class LocustHistory {

  private static final List<String> HEADER =
      Stream.of(
              List.of("Timestamp", "User Count", "Type", "Name", "Requests/s", "Failures/s"),
              LocustEntry.PERCENTILES.stream().map(it -> it + "%").toList(),
              List.of(
                  "Total Request Count",
                  "Total Failure Count",
                  "Total Median Response Time",
                  "Total Average Response Time",
                  "Total Min Response Time",
                  "Total Max Response Time",
                  "Total Average Content Size"))
          .flatMap(List::stream)
          .toList();

  private final RunReport report;
  private final Csv csv = new Csv(HEADER);
  private final Map<String, SeriesPoint> requests = new TreeMap<>();
  private final Map<String, SeriesPoint> measures = new TreeMap<>();

  private LocustHistory(RunReport report) {
    this.report = report;
  }

  /** The document. */
  static String write(RunReport report) {
    LocustHistory history = new LocustHistory(report);
    report.series().parts(RunReport.MOST_POINTS).forEachOrdered(history::part);
    return history.csv.toString();
  }

  private void part(SeriesPart part) {
    add(part.requests(), requests);
    add(part.measures(), measures);
    boolean ofRequests = LocustEntry.isOfRequests(report);
    Map<LocustName, LocustEntry> now =
        LocustEntry.rows(part.requests(), part.measures(), ofRequests)
            .collect(Collectors.toMap(LocustEntry::name, it -> it, (one, other) -> one));
    LocustEntry.rows(List.copyOf(requests.values()), List.copyOf(measures.values()), ofRequests)
        .forEach(
            total -> csv.row(row(part, now.getOrDefault(total.name(), total.nothing()), total)));
  }

  private static void add(List<SeriesPoint> points, Map<String, SeriesPoint> sums) {
    points.forEach(point -> sums.merge(point.name(), point, SeriesPoint::plus));
  }

  private List<String> row(SeriesPart part, LocustEntry now, LocustEntry total) {
    double seconds = (part.endNanos() - part.startNanos()) / 1e9;
    return Stream.of(
            List.of(
                Long.toString(
                    report.course().startedAt().plusNanos(part.endNanos()).getEpochSecond()),
                Integer.toString(part.usersAtEnd()),
                now.name().type(),
                now.name().name(),
                LocustEntry.fixed(now.point().count() / seconds),
                LocustEntry.fixed(now.point().failures() / seconds)),
            now.percentiles(),
            List.of(Long.toString(total.point().count()), Long.toString(total.point().failures())),
            total.averages())
        .flatMap(List::stream)
        .toList();
  }
}
