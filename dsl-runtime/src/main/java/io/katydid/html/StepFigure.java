package io.katydid.html;

import io.katydid.html.Plot.Point;
import io.katydid.store.SeriesPart;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * A figure of one value over the time of a run, which is the same from the start of each part to
 * its end.
 *
 * @param time the axis from left to right
 * @param marks draws what is marked of the time
 */
record StepFigure(Markup page, List<SeriesPart> parts, Scale time, Consumer<Plot> marks) {

  private static final double SECOND = 1e9;
  private static final double HEIGHT = 130;

  /** Draws it. A value that is not a number is a gap. */
  void write(
      String title,
      String words,
      ToDoubleFunction<SeriesPart> value,
      DoubleFunction<String> label) {
    write(title, words, value, label, plot -> {});
  }

  /**
   * Draws it.
   *
   * @param below draws what is below the line
   */
  void write(
      String title,
      String words,
      ToDoubleFunction<SeriesPart> value,
      DoubleFunction<String> label,
      Consumer<Plot> below) {
    double highest = highest(value);
    write(title, words, value, Scale.linear(highest, label), label.apply(highest), below);
  }

  /** The same of a number of things. */
  void writeCounts(String title, String words, ToDoubleFunction<SeriesPart> value) {
    double highest = highest(value);
    String most = Figures.count(Math.round(highest));
    write(title, words, value, Scale.counts(highest), most, plot -> {});
  }

  private double highest(ToDoubleFunction<SeriesPart> value) {
    return parts.stream().mapToDouble(value).filter(Double::isFinite).max().orElse(0);
  }

  private void write(
      String title,
      String words,
      ToDoubleFunction<SeriesPart> value,
      Scale up,
      String most,
      Consumer<Plot> below) {
    Plot plot = new Plot(page, time, up, HEIGHT);
    page.element(
        "figure",
        () -> {
          page.element("figcaption", () -> page.leaf("strong", title).text(words));
          TablePart.scrolled(
              page,
              title,
              () ->
                  plot.draw(
                      title + ": up to " + most,
                      () -> {
                        marks.accept(plot);
                        below.accept(plot);
                        lines(plot, value);
                      }));
        });
  }

  private void lines(Plot plot, ToDoubleFunction<SeriesPart> value) {
    List<Point> line = new ArrayList<>();
    for (SeriesPart part : parts) {
      if (Double.isNaN(value.applyAsDouble(part))) {
        plot.line("line", line);
        line = new ArrayList<>();
      } else {
        line.addAll(step(part, value));
      }
    }
    plot.line("line", line);
  }

  /** The value of each part, from its start to its end. */
  List<Point> steps(ToDoubleFunction<SeriesPart> value) {
    return parts.stream().flatMap(part -> step(part, value).stream()).toList();
  }

  private static List<Point> step(SeriesPart part, ToDoubleFunction<SeriesPart> value) {
    double at = value.applyAsDouble(part);
    return List.of(
        new Point(part.startNanos() / SECOND, at), new Point(part.endNanos() / SECOND, at));
  }
}
