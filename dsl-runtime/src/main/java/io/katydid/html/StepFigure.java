package io.katydid.html;

import io.katydid.html.Plot.Point;
import io.katydid.store.SeriesPart;
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
    double highest = parts.stream().mapToDouble(value).filter(Double::isFinite).max().orElse(0);
    Plot plot = new Plot(page, time, Scale.linear(highest, label), HEIGHT);
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
