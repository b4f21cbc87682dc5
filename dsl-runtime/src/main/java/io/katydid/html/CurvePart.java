package io.katydid.html;

import io.katydid.api.Objective;
import io.katydid.api.Timing;
import io.katydid.html.Plot.Point;
import io.katydid.measure.Distribution;
import io.katydid.report.RunReport;
import io.katydid.result.PercentileInterval;
import io.katydid.text.Figures;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.PercentileSearch;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The percentiles of the response times of all requests, as a curve with its band. */
final class CurvePart {

  private static final double HEIGHT = 300;
  private static final double STEP = 0.06;
  private static final double LAST = 99.99;
  private static final double ROOM = 1.05;

  private final Markup page;
  private final RunReport report;
  private final Distribution times;
  private final List<Point> curve = new ArrayList<>();
  private final List<Point> low = new ArrayList<>();
  private final List<Point> high = new ArrayList<>();

  CurvePart(Markup page, RunReport report) {
    this.page = page;
    this.report = report;
    this.times = report.kept().total().responseTime();
  }

  void write() {
    if (times.count() < 2) {
      return;
    }
    double last = Math.min(LAST, 100 - 100.0 / times.count());
    points(last);
    double highest = high.stream().mapToDouble(Point::up).max().orElse(0);
    double lowest =
        Math.min(curve.getFirst().up(), low.isEmpty() ? Double.MAX_VALUE : low.getFirst().up());
    Scale up =
        Scale.times(lowest / ROOM, Math.max((double) times.percentile(last), highest) * ROOM);
    Plot plot = new Plot(page, Scale.percentiles(last), up, HEIGHT);
    page.element(
        "figure",
        () -> {
          caption(last);
          TablePart.scrolled(
              page, "Percentiles of response times", () -> plot.draw(words(), () -> draw(plot)));
        });
  }

  private void points(double last) {
    Subject all = Subject.ofAll(report.window());
    double end = Scale.tail(last);
    int steps = (int) Math.max(1, Math.ceil(end / STEP));
    for (int i = 1; i <= steps; i++) {
      double percent = Math.min(last, Scale.percent(end * i / steps));
      curve.add(new Point(percent, times.percentile(percent)));
      PercentileSearch.ofSucceeded(all, Timing.RESPONSE, percent, report.rules())
          .ifPresent(interval -> band(percent, interval));
    }
  }

  private void band(double percent, PercentileInterval interval) {
    interval
        .high()
        .ifPresent(it -> {
          low.add(new Point(percent, interval.low().toNanos()));
          high.add(new Point(percent, it.toNanos()));
        });
  }

  private void draw(Plot plot) {
    plot.area("band", low, high);
    plot.line("line", curve);
    limits().forEach(limit -> limit(plot, limit));
  }

  private List<RequestObjective> limits() {
    return limits(report.verdict().judgements().stream().map(Judgement::objective)).toList();
  }

  /** Those of them that limit percentiles of the response times of all requests. */
  static Stream<RequestObjective> limits(Stream<RequestObjective> objectives) {
    return objectives
        .filter(RequestObjective::isOfWholeRun)
        .filter(it ->
            it.objective() instanceof Objective.Percentile limit
                && limit.timing() == Timing.RESPONSE);
  }

  private static void limit(Plot plot, RequestObjective objective) {
    if (objective.objective() instanceof Objective.Percentile it) {
      plot.limit(new Point(it.hundredths() / 100.0, it.limit().toNanos()), objective.text());
    }
  }

  private void caption(double last) {
    page.element(
        "figcaption",
        () ->
            page.leaf("strong", "Response time by percentile")
                .text(
                    "Of all requests that succeeded; both axes are logarithmic, so that each step"
                        + " to the right leaves a tenth as many slower requests. "
                        + band(last)));
  }

  private String band(double last) {
    if (high.isEmpty()) {
      return "There is no band: the run is too short to bound any percentile.";
    }
    String band = "The band is what the true percentiles are between, at 90% confidence each";
    double to = high.getLast().across();
    return to >= last
        ? band + "."
        : band
            + "; it ends at p"
            + Figures.number(to)
            + ", as too few requests were slower to bound what is beyond.";
  }

  private String words() {
    return "p50 %s, p95 %s, p99 %s, maximum %s"
        .formatted(time(50), time(95), time(99), Figures.duration(times.max()));
  }

  private String time(double percent) {
    return Figures.duration(times.percentile(percent));
  }
}
