package io.katydid.export;

import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import io.katydid.report.RunReport;
import io.katydid.store.SeriesPoint;
import java.util.List;
import java.util.stream.Stream;

/** The figures of what was measured after the warm-up, in the columns of Locust 2.47. */
final class LocustStats {

  private static final List<String> HEADER =
      Stream.concat(
              Stream.of(
                  "Type",
                  "Name",
                  "Request Count",
                  "Failure Count",
                  "Median Response Time",
                  "Average Response Time",
                  "Min Response Time",
                  "Max Response Time",
                  "Average Content Size",
                  "Requests/s",
                  "Failures/s"),
              LocustEntry.PERCENTILES.stream().map(it -> it + "%"))
          .toList();

  private LocustStats() {}

  /** The document. */
  static String write(RunReport report) {
    Csv csv = new Csv(HEADER);
    Snapshot kept = report.kept();
    LocustEntry.rows(
            points(kept.requests()), points(kept.measures()), LocustEntry.isOfRequests(report))
        .forEach(entry -> csv.row(row(entry, perSecond(entry, kept))));
    return csv.toString();
  }

  private static List<SeriesPoint> points(List<RequestSnapshot> samples) {
    return samples.stream().map(SeriesPoint::of).toList();
  }

  private static double perSecond(LocustEntry entry, Snapshot kept) {
    String name = entry.point().name();
    if (entry.name().equals(LocustName.TOTAL)) {
      return kept.perSecond(Work.total(kept));
    } else if (entry.name().equals(LocustName.of(name))) {
      return perSecond(kept.requests(), name, kept);
    }
    return entry.name().equals(LocustName.measure(name))
        ? perSecond(kept.measures(), name, kept)
        : kept.perSecond(entry.point().count());
  }

  private static double perSecond(List<RequestSnapshot> all, String name, Snapshot kept) {
    return all.stream().filter(it -> it.name().equals(name)).mapToDouble(kept::perSecond).sum();
  }

  private static List<String> row(LocustEntry entry, double perSecond) {
    SeriesPoint point = entry.point();
    double failures = point.count() == 0 ? 0 : perSecond * point.failures() / point.count();
    return Stream.of(
            List.of(
                entry.name().type(),
                entry.name().name(),
                Long.toString(point.count()),
                Long.toString(point.failures())),
            entry.averages(),
            List.of(LocustEntry.decimal(perSecond), LocustEntry.decimal(failures)),
            entry.percentiles())
        .flatMap(List::stream)
        .toList();
  }
}
