package io.katydid.html;

import io.katydid.api.Objective;
import io.katydid.api.Timing;
import io.katydid.html.Plot.Point;
import io.katydid.measure.Distribution;
import io.katydid.report.FinishedSearch;
import io.katydid.report.MadeTrial;
import io.katydid.result.PercentileInterval;
import io.katydid.text.Figures;
import io.katydid.verdict.PercentileSearch;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Percentiles of response times against the arrival rate, of the last trial at each rate. */
final class RateCurve {

  private static final double HEIGHT = 320;
  private static final double ROOM = 1.15;
  private static final double[] PERCENTS = {50, 95, 99};

  private final Markup page;
  private final FinishedSearch search;
  private final List<MadeTrial> trials;
  private final Scale rates;

  RateCurve(Markup page, FinishedSearch search) {
    this.page = page;
    this.search = search;
    TreeMap<Double, MadeTrial> byRate = new TreeMap<>();
    search.trials().forEach(made -> byRate.put(made.trial().perSecond(), made));
    this.trials = List.copyOf(byRate.values());
    this.rates =
        trials.isEmpty() ? Scale.rates(1, 2) : Scale.rates(rate(0), rate(trials.size() - 1));
  }

  private double rate(int trial) {
    return trials.get(trial).trial().perSecond();
  }

  void write() {
    double lowest = times().mapToDouble(it -> it.percentile(PERCENTS[0])).min().orElse(0);
    double highest = times().mapToDouble(it -> it.percentile(PERCENTS[2])).max().orElse(0);
    if (highest == 0) {
      return;
    }
    double limit = limits().mapToDouble(RateCurve::nanos).max().orElse(0);
    Plot plot =
        new Plot(page, rates, Scale.times(lowest / ROOM, Math.max(highest, limit) * ROOM), HEIGHT);
    String words =
        "p99 from %s at %s to %s at %s"
            .formatted(
                p99(trials.getFirst()),
                Figures.rate(rate(0)),
                p99(trials.getLast()),
                Figures.rate(rate(trials.size() - 1)));
    page.element(
        "figure",
        () -> {
          page.element("figcaption", this::caption);
          TablePart.scrolled(
              page, "Response times by rate", () -> plot.draw(words, () -> draw(plot)));
        });
  }

  private void caption() {
    page.leaf("strong", "Response times by rate")
        .text(
            "p50, p95 and p99 of the last trial at each rate. The bars are what the true percentile"
                + " is between, at 90% confidence; there is none where the trial was too short to"
                + " bound it. Rates that passed are green, those that did not are red.");
  }

  private Stream<Distribution> times() {
    return trials.stream()
        .map(made -> made.run().kept().total().responseTime())
        .filter(it -> it.count() > 0);
  }

  private static String p99(MadeTrial made) {
    return Figures.duration(made.run().kept().total().responseTime().percentile(PERCENTS[2]));
  }

  private void draw(Plot plot) {
    search.bracket().passed().ifPresent(rate -> plot.column("allowed", rate(0) / 2, rate));
    search
        .bracket()
        .failed()
        .ifPresent(rate -> plot.column("forbidden", rate, 2 * rate(trials.size() - 1)));
    limits().forEach(limit -> plot.level("limit", nanos(limit), limit.text()));
    Map<String, Double> labels = new LinkedHashMap<>();
    for (double percent : PERCENTS) {
      labels.put("p" + Plot.n(percent), percentile(plot, percent));
    }
    plot.beside(labels);
  }

  /** Draws it; where it ends. */
  private double percentile(Plot plot, double percent) {
    List<Point> points = new ArrayList<>();
    for (MadeTrial made : trials) {
      Distribution times = made.run().kept().total().responseTime();
      if (times.count() > 0) {
        points.add(new Point(made.trial().perSecond(), times.percentile(percent)));
        interval(made, percent).ifPresent(it -> bar(plot, made.trial().perSecond(), it));
      }
    }
    plot.line("line", points);
    points.forEach(point -> plot.point("sample", point));
    return points.getLast().up();
  }

  private static void bar(Plot plot, double rate, PercentileInterval interval) {
    interval
        .high()
        .ifPresent(high ->
            plot.bar("bar", rate, (double) interval.low().toNanos(), (double) high.toNanos()));
  }

  private static Optional<PercentileInterval> interval(MadeTrial made, double percent) {
    return PercentileSearch.ofSucceeded(
        Subject.ofAll(made.run().window()), Timing.RESPONSE, percent, made.run().rules());
  }

  /** Those of percentiles of all requests. */
  private Stream<RequestObjective> limits() {
    return CurvePart.limits(RequestObjective.of(search.load()).stream());
  }

  private static double nanos(RequestObjective limit) {
    return limit.objective() instanceof Objective.Percentile it ? it.limit().toNanos() : 0;
  }
}
