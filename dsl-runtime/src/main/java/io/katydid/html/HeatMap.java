package io.katydid.html;

import static io.katydid.html.Plot.n;

import io.katydid.html.Plot.Point;
import io.katydid.measure.Distribution;
import io.katydid.store.SeriesPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How many times of a kind were how long, over the time of a run: the more, the stronger the color;
 * with lines of percentiles.
 */
final class HeatMap {

  private static final double SECOND = 1e9;
  private static final int ROWS = 28;
  private static final int SHADES = 6;
  private static final double ROOM = 1.05;

  /** A line that ends before this part of the width is too far from its name. */
  private static final double NEAR_ITS_NAME = 0.8;

  private final Markup page;
  private final List<SeriesPart> parts;
  private final Content content;
  private final Plot plot;
  private final double low;
  private final double rows;

  /**
   * What it shows.
   *
   * @param title of it
   * @param words what it shows, in sentences
   * @param times which times it shows of a part
   */
  record Content(
      String title, String words, double height, Function<SeriesPart, Distribution> times) {}

  HeatMap(Markup page, List<SeriesPart> parts, Scale time, Content content) {
    this.page = page;
    this.parts = parts;
    this.content = content;
    double lowest = times().mapToDouble(Distribution::min).min().orElse(1) / ROOM;
    double highest = times().mapToDouble(Distribution::max).max().orElse(1) * ROOM;
    this.low = Math.log(Math.max(1, lowest));
    this.rows = (Math.log(Math.max(2, highest)) - low) / ROWS;
    this.plot = new Plot(page, time, Scale.times(lowest, highest), content.height);
  }

  private Stream<Distribution> times() {
    return parts.stream().map(content.times).filter(it -> it.count() > 0);
  }

  void write(Consumer<Plot> marks) {
    if (times().findAny().isEmpty()) {
      return;
    }
    page.element(
        "figure",
        () -> {
          page.element("figcaption", () -> page.leaf("strong", content.title).text(content.words));
          TablePart.scrolled(
              page,
              content.title + " over time",
              () ->
                  plot.draw(
                      content.title + " over time, with p50 and p99",
                      () -> {
                        marks.accept(plot);
                        cells();
                        percentiles();
                      }));
        });
  }

  /** One path for each shade. */
  private void cells() {
    double[][] perSecond = parts.stream().map(this::column).toArray(double[][]::new);
    double most = 0;
    for (double[] column : perSecond) {
      for (double cell : column) {
        most = Math.max(most, cell);
      }
    }
    for (int shade = 1; shade <= SHADES; shade++) {
      String cells = cells(perSecond, most, shade);
      if (!cells.isEmpty()) {
        plot.path("heat s" + shade, cells);
      }
    }
  }

  private String cells(double[][] perSecond, double most, int shade) {
    StringBuilder path = new StringBuilder();
    for (int part = 0; part < perSecond.length; part++) {
      for (int row = 0; row < ROWS; row++) {
        if (shade(perSecond[part][row], most) == shade) {
          path.append(cell(parts.get(part), row));
        }
      }
    }
    return path.toString();
  }

  /** By the cube root, as a single slow request is to be seen among thousands of fast ones. */
  private static int shade(double perSecond, double most) {
    return perSecond == 0 ? 0 : (int) Math.ceil(SHADES * Math.cbrt(perSecond / most));
  }

  private String cell(SeriesPart part, int row) {
    String left = n(plot.x(part.startNanos() / SECOND));
    return "M%s %sH%sV%sH%sZ"
        .formatted(
            left,
            n(plot.y(Math.exp(low + row * rows))),
            n(plot.x(part.endNanos() / SECOND)),
            n(plot.y(Math.exp(low + (row + 1) * rows))),
            left);
  }

  private double[] column(SeriesPart part) {
    double[] column = new double[ROWS];
    Distribution times = content.times.apply(part);
    double seconds = Math.max(1e-3, CoursePart.seconds(part));
    for (int i = 0; i < times.buckets(); i++) {
      double time = Math.log((double) Math.max(1, Distribution.lowestIn(times.bucket(i))));
      int row = Math.clamp((long) ((time - low) / rows), 0, ROWS - 1);
      column[row] += times.countOf(i) / seconds;
    }
    return column;
  }

  private void percentiles() {
    Map<String, Double> labels = new LinkedHashMap<>();
    for (double percent : new double[] {50, 99}) {
      percentile(percent).ifPresent(end -> labels.put("p" + n(percent), end));
    }
    plot.beside(labels);
  }

  /** Draws it, broken where nothing succeeded; where it ends, if its name can stand beside it. */
  private Optional<Double> percentile(double percent) {
    List<Point> points = new ArrayList<>();
    Optional<Point> end = Optional.empty();
    for (SeriesPart part : parts) {
      Distribution times = content.times.apply(part);
      if (times.count() == 0) {
        line(points);
        points = new ArrayList<>();
      } else {
        double middle = (part.startNanos() / 2.0 + part.endNanos() / 2.0) / SECOND;
        points.add(new Point(middle, times.percentile(percent)));
        end = Optional.of(points.getLast());
      }
    }
    line(points);
    return end.filter(it -> plot.across().at(it.across()) > NEAR_ITS_NAME).map(Point::up);
  }

  private void line(List<Point> points) {
    plot.line("line backed", points);
    plot.line("line plain", points);
  }
}
