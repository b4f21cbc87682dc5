package io.katydid.html;

import io.katydid.html.Plot.Point;
import io.katydid.measure.Snapshot;
import io.katydid.report.FinishedSearch;
import io.katydid.report.MadeTrial;
import io.katydid.text.Figures;
import java.util.Comparator;
import java.util.List;

/** What was served of each rate that was offered: below the dashed line, load was left over. */
final class AchievedCurve {

  private static final double HEIGHT = 220;
  private static final double ROOM = 1.05;

  private final Markup page;
  private final List<Point> points;
  private final double highest;

  AchievedCurve(Markup page, FinishedSearch search) {
    this.page = page;
    this.points =
        search.trials().stream()
            .map(AchievedCurve::point)
            .sorted(Comparator.comparingDouble(Point::across))
            .toList();
    this.highest = points.stream().mapToDouble(Point::across).max().orElse(0);
  }

  private static Point point(MadeTrial made) {
    Snapshot kept = made.run().kept();
    return new Point(made.trial().perSecond(), kept.perSecond(kept.iterations()));
  }

  void write() {
    if (points.size() < 2) {
      return;
    }
    Scale rates = Scale.linear(highest * ROOM, Figures::rate);
    Plot plot = new Plot(page, rates, rates, HEIGHT);
    page.element(
        "figure",
        () -> {
          page.element(
              "figcaption",
              () ->
                  page.leaf("strong", "Achieved rate by rate")
                      .text(
                          "Iterations that ended per second, of those that were due: each trial is"
                              + " a point. On the dashed line, all of the load was served."));
          TablePart.scrolled(
              page,
              "Achieved rate by rate",
              () ->
                  plot.draw(
                      "Achieved rates up to an offered rate of " + Figures.rate(highest),
                      () -> {
                        plot.line(
                            "mark-line", List.of(new Point(0, 0), new Point(highest, highest)));
                        points.forEach(point -> plot.point("sample", point));
                      }));
        });
  }
}
