package io.katydid.html;

import io.katydid.comparison.ComparedRun;
import io.katydid.comparison.ComparisonReport;
import io.katydid.html.Plot.Point;
import io.katydid.measure.Snapshot;
import io.katydid.result.Figure;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/** The runs of a comparison, in the order in which they were made: a drift would be seen there. */
final class RunOrderPart {

  private static final double HEIGHT = 170;
  private static final double ROOM = 1.15;
  private static final List<Figure> SHOWN = List.of(Figure.P50, Figure.P99, Figure.THROUGHPUT);

  private final Markup page;
  private final ComparisonReport report;
  private final Scale order;

  RunOrderPart(Markup page, ComparisonReport report) {
    this.page = page;
    this.report = report;
    this.order = order(report);
  }

  /** A mark for each run, with the letter of its variant. */
  private static Scale order(ComparisonReport report) {
    int runs = report.runs().size();
    List<Scale.Tick> ticks =
        IntStream.range(0, runs)
            .mapToObj(run ->
                new Scale.Tick(run + 1, Character.toString('A' + report.runs().get(run).variant())))
            .toList();
    return new Scale(run -> run / (runs + 1), ticks);
  }

  void write() {
    SHOWN.forEach(this::figure);
  }

  private void figure(Figure figure) {
    double[] values =
        report.runs().stream()
            .map(run -> run.figure(figure, Snapshot.TOTAL))
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    if (values.length < 2) {
      return;
    }
    double highest = values[values.length - 1];
    Scale up =
        figure.isTime()
            ? Scale.times(values[0] / ROOM, highest * ROOM)
            : Scale.linear(highest, Figures::rate);
    DoubleFunction<String> text =
        figure.isTime() ? it -> Figures.duration(Math.round(it)) : Figures::rate;
    Plot plot = new Plot(page, order, up, HEIGHT);
    String words =
        "%s of all requests in each run, from %s to %s"
            .formatted(figure.label(), text.apply(values[0]), text.apply(highest));
    page.element(
        "figure",
        () -> {
          page.element(
              "figcaption",
              () ->
                  page.leaf("strong", figure.label() + " of each run")
                      .text("Each point is of the variant whose letter is below it."));
          TablePart.scrolled(
              page,
              figure.label() + " of each run",
              () -> plot.draw(words, () -> runs(plot, figure)));
        });
  }

  private void runs(Plot plot, Figure figure) {
    for (int variant = 0; variant < report.names().size(); variant++) {
      String kind = kind(variant);
      List<Point> points = points(variant, figure);
      plot.line("line" + kind, points);
      points.forEach(point -> plot.point("sample" + kind, point));
    }
  }

  /** The first is what the others are compared with. */
  private static String kind(int variant) {
    return variant == 0 ? " plain" : "";
  }

  private List<Point> points(int variant, Figure figure) {
    List<Point> points = new ArrayList<>();
    for (int run = 0; run < report.runs().size(); run++) {
      ComparedRun compared = report.runs().get(run);
      OptionalDouble value = compared.figure(figure, Snapshot.TOTAL);
      if (compared.variant() == variant && value.isPresent()) {
        points.add(new Point(run + 1, value.getAsDouble()));
      }
    }
    return points;
  }
}
