package io.katydid.export;

import io.katydid.measure.Distribution;
import io.katydid.report.Cell;
import io.katydid.report.RunReport;
import io.katydid.store.SeriesPart;
import io.katydid.store.SeriesPoint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The response times of those that succeeded, in each part of the run, warm-up included, as a log
 * of HdrHistogram 1.3: in nanoseconds, the maximum of an interval in milliseconds. An interval
 * without a tag is of all requests; one with a tag is of the name that the tag stands for, or of a
 * time of its streams, as {@code POST /chat: first event}.
 */
final class HistogramLog {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' uuuu", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final StringBuilder out = new StringBuilder();
  private final boolean ofRequests;

  private HistogramLog(RunReport report) {
    this.ofRequests = LocustEntry.isOfRequests(report);
  }

  /** The document. */
  static String write(RunReport report) {
    HistogramLog log = new HistogramLog(report);
    log.head(report.course().startedAt());
    report.series().parts(RunReport.MOST_POINTS).forEachOrdered(log::part);
    return log.out.toString();
  }

  private void head(Instant start) {
    out.append("#[Histogram log format version 1.3]\n")
        .append(
            String.format(
                Locale.ROOT,
                "#[StartTime: %.3f (seconds since epoch), %s]\n",
                start.toEpochMilli() / 1e3,
                DATE.format(start)))
        .append("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",")
        .append("\"Interval_Compressed_Histogram\"\n");
  }

  private void part(SeriesPart part) {
    Distribution all =
        (ofRequests ? part.requests() : part.measures())
            .stream().map(SeriesPoint::responseTime).reduce(Distribution.EMPTY, Distribution::plus);
    interval(part, "", all);
    Stream.of(part.requests(), part.measures())
        .flatMap(List::stream)
        .forEach(point -> {
          tagged(part, point.name(), point.responseTime());
          point
              .streams()
              .times()
              .forEach(
                  (timing, times) -> tagged(part, point.name() + ": " + timing.words(), times));
        });
  }

  private void tagged(SeriesPart part, String name, Distribution times) {
    interval(part, "Tag=" + tag(name) + ",", times);
  }

  private void interval(SeriesPart part, String tag, Distribution times) {
    if (times.count() > 0) {
      out.append(tag)
          .append(
              String.format(
                  Locale.ROOT,
                  "%.3f,%.3f,%.3f,",
                  part.startNanos() / 1e9,
                  (part.endNanos() - part.startNanos()) / 1e9,
                  times.max() / 1e6))
          .append(EncodedHistogram.of(times))
          .append('\n');
    }
  }

  /** The name without secrets, encoded as in a URL: a tag has neither blanks nor commas. */
  static String tag(String name) {
    StringBuilder tag = new StringBuilder();
    for (byte each : Cell.withoutSecrets(name).getBytes(StandardCharsets.UTF_8)) {
      boolean isPlain = each > ' ' && each < 0x7F && each != ',' && each != '%';
      tag.append(isPlain ? "" + (char) each : String.format(Locale.ROOT, "%%%02X", each & 0xFF));
    }
    return tag.toString();
  }
}
