package io.katydid.html;

import static io.katydid.html.Plot.n;

import io.katydid.comparison.ComparisonReport;
import io.katydid.report.ComparisonParts;
import io.katydid.result.Change;
import io.katydid.result.Figure;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The interval of a change, drawn against what is tolerated and against the noise, with what each
 * pair of runs shows. No change is in the middle, and more is to the right.
 */
final class ChangeDrawing {

  private static final double WIDTH = 240;
  private static final double HEIGHT = 28;
  private static final double MIDDLE = HEIGHT / 2;
  private static final double ROOM = 1.1;

  /** How far from no change it is drawn at most, as a distance: 8 times, or an eighth. */
  private static final double FARTHEST = Math.log(8);

  private final Markup page;
  private final ComparisonReport report;
  private final Change change;
  private final double tolerated;
  private final List<Double> pairs;
  private final double end;

  private ChangeDrawing(Markup page, ComparisonReport report, Change change) {
    this.page = page;
    this.report = report;
    this.change = change;
    this.tolerated = report.tolerated(change.figure());
    this.pairs = report.pairs(change);
    this.end = end();
  }

  static void draw(Markup page, ComparisonReport report, Change change) {
    ChangeDrawing drawing = new ChangeDrawing(page, report, change);
    page.element(
        "svg",
        drawing::content,
        "viewBox",
        "0 0 %s %s".formatted(n(WIDTH), n(HEIGHT)),
        "class",
        "change",
        "role",
        "img",
        "aria-label",
        drawing.words());
  }

  private String words() {
    return "%s: %s, 95%% interval %s; tolerated is %s"
        .formatted(
            change.figure().label(),
            ComparisonParts.change(change),
            ComparisonParts.interval(change),
            ComparisonParts.tolerated(report, change.figure()));
  }

  private double end() {
    double farthest =
        DoubleStream.concat(
                DoubleStream.of(change.low(), change.high()),
                pairs.stream().mapToDouble(Double::doubleValue))
            .map(value -> Math.abs(distance(value)))
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    return Math.clamp(farthest * ROOM, 2 * tolerated, Math.max(FARTHEST, 2 * tolerated));
  }

  private double distance(double value) {
    return change.figure().isRatio() ? Math.log(value) : value;
  }

  private void content() {
    boolean isWorseIfLess = change.figure() == Figure.THROUGHPUT;
    double left = x(-tolerated);
    double right = x(tolerated);
    rectangle("allowed", left, right);
    rectangle("forbidden", isWorseIfLess ? 0 : right, isWorseIfLess ? left : WIDTH);
    page.empty("path", "class", "axis", "d", "M%s 2V%s".formatted(n(x(0)), n(HEIGHT - 2)));
    if (!report.together()) {
      noise();
    }
    pairs.forEach(pair -> tick(distance(pair)));
    double low = x(distance(change.low()));
    double high = Math.max(x(distance(change.high())), low + 1);
    page.empty("path", "class", "interval", "d", "M%s %sH%s".formatted(n(low), n(MIDDLE), n(high)));
    page.empty(
        "circle",
        "class",
        "dot",
        "cx",
        n(x(distance(change.estimate()))),
        "cy",
        n(MIDDLE),
        "r",
        "4.5");
  }

  private void noise() {
    double noise = change.figure().isRatio() ? Math.log1p(change.noise()) : change.noise();
    page.empty(
        "path",
        "class",
        "mark-line",
        "d",
        "M%s 0V%sM%s 0V%s".formatted(n(x(-noise)), n(HEIGHT), n(x(noise)), n(HEIGHT)));
  }

  private void tick(double at) {
    page.empty("path", "class", "pair", "d", "M%s 4V%s".formatted(n(x(at)), n(HEIGHT - 4)));
  }

  private void rectangle(String kind, double from, double to) {
    page.empty(
        "rect", "class", kind, "x", n(from), "y", "0", "width", n(to - from), "height", n(HEIGHT));
  }

  private double x(double distance) {
    return Math.clamp(0.5 + distance / end / 2, 0, 1) * WIDTH;
  }
}
