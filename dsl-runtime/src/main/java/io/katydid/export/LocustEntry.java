package io.katydid.export;

import io.katydid.measure.Distribution;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Work;
import io.katydid.report.RunReport;
import io.katydid.store.SeriesPoint;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Requests, or samples of a measure, that Locust has a row for.
 *
 * @param name the name in two parts
 * @param point what was measured
 */
record LocustEntry(LocustName name, SeriesPoint point) {

  static final List<String> PERCENTILES =
      List.of("50", "66", "75", "80", "90", "95", "98", "99", "99.9", "99.99", "100");

  private static final Comparator<LocustEntry> BY_NAME =
      Comparator.comparing((LocustEntry it) -> it.name.name()).thenComparing(it -> it.name.type());

  /** A row for each name in its order, and one for all. */
  static Stream<LocustEntry> rows(
      List<SeriesPoint> requests, List<SeriesPoint> measures, boolean ofRequests) {
    SeriesPoint total =
        (ofRequests ? requests : measures)
            .stream().reduce(SeriesPoint.nothing(Snapshot.TOTAL), SeriesPoint::plus);
    return Stream.concat(
        Stream.of(
                requests.stream().map(it -> new LocustEntry(LocustName.of(it.name()), it)),
                requests.stream().flatMap(LocustEntry::streams),
                measures.stream().map(it -> new LocustEntry(LocustName.measure(it.name()), it)))
            .flatMap(it -> it)
            .sorted(BY_NAME),
        Stream.of(new LocustEntry(LocustName.TOTAL, total)));
  }

  /** The times of its streams, each as a row of its own, as tests of Locust report them. */
  private static Stream<LocustEntry> streams(SeriesPoint point) {
    return point.streams().times().entrySet().stream()
        .map(times ->
            new LocustEntry(
                LocustName.of(times.getKey(), point.name()),
                new SeriesPoint(
                    point.name(),
                    point.streams().unended(times.getKey()),
                    0,
                    0,
                    times.getValue())));
  }

  /** The same row, of which nothing was measured. */
  LocustEntry nothing() {
    return new LocustEntry(name, SeriesPoint.nothing(point.name()));
  }

  /** Whether all together are all requests: where there was none, they are all measures. */
  static boolean isOfRequests(RunReport report) {
    return Work.of(report.warmedUp(), report.kept()) == Work.REQUESTS;
  }

  /** The median, average, minimum and maximum, in milliseconds, and the average of bytes. */
  List<String> averages() {
    Distribution times = point.responseTime();
    return List.of(
        times.count() == 0 ? "0" : millis(times.percentile(50)),
        decimal(Math.round(times.mean()) / 1e6),
        millis(times.min()),
        millis(times.max()),
        point.count() == 0 ? "0" : decimal((double) point.bytesReceived() / point.count()));
  }

  /** In milliseconds; {@code N/A}, where none succeeded. */
  List<String> percentiles() {
    Distribution times = point.responseTime();
    return PERCENTILES.stream()
        .map(it -> times.count() == 0 ? "N/A" : millis(times.percentile(Double.parseDouble(it))))
        .toList();
  }

  /** A number as Python writes it, to six decimals and never with an exponent. */
  static String decimal(double number) {
    return BigDecimal.valueOf(Math.round(number * 1e6) / 1e6).toPlainString();
  }

  /** A rate as the history has it. */
  static String fixed(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }

  private static String millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6).stripTrailingZeros().toPlainString();
  }
}
