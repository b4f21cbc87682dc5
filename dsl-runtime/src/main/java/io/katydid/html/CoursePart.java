package io.katydid.html;

import io.katydid.api.Stage;
import io.katydid.html.Plot.Point;
import io.katydid.report.RunReport;
import io.katydid.store.SeriesPart;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** What happened over the time of a run: response times, requests and failures. */
final class CoursePart {

  private static final int MOST_PARTS = 120;
  private static final double SECOND = 1e9;
  private static final double LOW = 130;

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
    return parts.size() < 2 || parts.stream().allMatch(part -> part.total().count() == 0);
  }

  void write() {
    page.leaf("p", resolution(), "class", "muted");
    new HeatMap(page, parts, time).write(this::marks);
    figure(
        "Requests completed a second",
        "The line is all of them; the filled area is those that failed.",
        part -> part.total().count() / seconds(part),
        Figures::rate,
        true);
    figure("Users", "How many were running.", SeriesPart::users, CoursePart::whole, false);
  }

  private String resolution() {
    double longest = parts.stream().mapToDouble(CoursePart::seconds).max().orElse(1);
    return "The whole run, in parts of %s; what is shaded is warm-up, and in no other figure."
        .formatted(Figures.duration(Math.round(longest) * 1_000_000_000L));
  }

  private void figure(
      String title,
      String words,
      ToDoubleFunction<SeriesPart> value,
      DoubleFunction<String> label,
      boolean failures) {
    double highest = parts.stream().mapToDouble(value).max().orElse(0);
    Plot plot = new Plot(page, time, Scale.linear(highest, label), LOW);
    page.element(
        "figure",
        () -> {
          page.element("figcaption", () -> page.leaf("strong", title).text(words));
          TablePart.scrolled(
              page,
              title,
              () ->
                  plot.draw(
                      title + ": up to " + label.apply(highest),
                      () -> {
                        marks(plot);
                        if (failures) {
                          failures(plot);
                        }
                        plot.line("line", steps(value));
                      }));
        });
  }

  private void failures(Plot plot) {
    List<Point> zero = steps(part -> 0);
    if (parts.stream().anyMatch(part -> part.total().failures() > 0)) {
      plot.area("area", zero, steps(part -> part.total().failures() / seconds(part)));
    }
  }

  /** The value of each part, from its start to its end. */
  private List<Point> steps(ToDoubleFunction<SeriesPart> value) {
    List<Point> points = new ArrayList<>();
    for (SeriesPart part : parts) {
      double at = value.applyAsDouble(part);
      points.add(new Point(part.startNanos() / SECOND, at));
      points.add(new Point(part.endNanos() / SECOND, at));
    }
    return points;
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

  private static String whole(double number) {
    return Figures.count(Math.round(number));
  }

  static double seconds(SeriesPart part) {
    return (part.endNanos() - part.startNanos()) / SECOND;
  }
}
