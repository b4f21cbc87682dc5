package io.katydid.html;

import io.katydid.api.Stage;
import io.katydid.report.GoodLimits;
import io.katydid.report.RunReport;
import io.katydid.store.SeriesPart;
import io.katydid.store.SeriesPoint;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What happened over the time of a run: to requests, streams of events, measures and users. */
final class CoursePart {

  private static final int MOST_PARTS = 120;
  private static final double SECOND = 1e9;

  private static final HeatMap.Content RESPONSE_TIMES =
      new HeatMap.Content(
          "Response times",
          "The stronger the color, the more requests took this long at that time; the lines are"
              + " their p50 and p99. Requests that failed are not in it.",
          300,
          part -> part.total().responseTime());

  private final Markup page;
  private final RunReport report;
  private final List<SeriesPart> parts;
  private final Scale time;

  CoursePart(Markup page, RunReport report) {
    this.page = page;
    this.report = report;
    this.parts = withoutTail(report.series().atMost(MOST_PARTS).toList());
    this.time = Scale.seconds(parts.isEmpty() ? 1 : parts.getLast().endNanos() / SECOND);
  }

  /** What is left at the end of a run is short, and would look like a change: it joins the last. */
  private static List<SeriesPart> withoutTail(List<SeriesPart> parts) {
    int last = parts.size() - 1;
    if (last < 1 || seconds(parts.get(last)) > seconds(parts.get(last - 1)) / 2) {
      return parts;
    }
    List<SeriesPart> whole = new ArrayList<>(parts.subList(0, last - 1));
    whole.add(parts.get(last - 1).then(parts.get(last)));
    return whole;
  }

  /** Whether there is a course, and not one moment alone. */
  boolean isEmpty() {
    return parts.size() < 2
        || parts.stream()
            .flatMap(part -> Stream.concat(part.requests().stream(), part.measures().stream()))
            .allMatch(CoursePart::isNothing);
  }

  /** A stream of hours has events long before it is completed. */
  private static boolean isNothing(SeriesPoint point) {
    return point.count() == 0 && point.streams().isEmpty();
  }

  void write() {
    page.leaf("p", resolution(), "class", "muted");
    new HeatMap(page, parts, time, RESPONSE_TIMES).write(this::marks);
    StepFigure figure = new StepFigure(page, parts, time, this::marks);
    if (parts.stream().anyMatch(part -> part.total().count() > 0)) {
      figure.write(
          "Requests completed a second",
          "The line is all of them; the filled area is those that failed.",
          part -> part.total().count() / seconds(part),
          Figures::rate,
          plot -> failures(plot, figure));
    }
    new StreamCourse(figure).write(GoodLimits.of(report));
    new MeasureCourse(figure).write();
    figure.writeCounts("Users", "How many were running.", SeriesPart::users);
  }

  private String resolution() {
    double[] lengths = parts.stream().mapToDouble(CoursePart::seconds).sorted().toArray();
    return "The whole run, in parts of %s; what is shaded is warm-up, and in no other figure."
        .formatted(Figures.duration(Math.round(lengths[lengths.length / 2]) * 1_000_000_000L));
  }

  private void failures(Plot plot, StepFigure figure) {
    if (parts.stream().anyMatch(part -> part.total().failures() > 0)) {
      plot.area(
          "area",
          figure.steps(part -> 0),
          figure.steps(part -> part.total().failures() / seconds(part)));
    }
  }

  /** The warm-up, and where stages begin. */
  private void marks(Plot plot) {
    double warmUp =
        Math.max(report.load().warmUp().toNanos(), report.warmedUp().windowNanos()) / SECOND;
    if (warmUp > 0) {
      plot.column("excluded", 0, warmUp);
    }
    double start = 0;
    for (Stage stage : report.load().stages()) {
      start += stage.duration().toNanos() / SECOND;
      if (start < parts.getLast().endNanos() / SECOND) {
        plot.upright("mark-line", start);
      }
    }
  }

  static double seconds(SeriesPart part) {
    return (part.endNanos() - part.startNanos()) / SECOND;
  }
}
