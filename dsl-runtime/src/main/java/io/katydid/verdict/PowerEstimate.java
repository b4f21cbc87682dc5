package io.katydid.verdict;

import io.katydid.api.Durations;
import io.katydid.api.Objective;
import io.katydid.measure.Window;
import io.katydid.statistics.Interval;
import io.katydid.statistics.SampleSize;
import io.katydid.text.Figures;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What a load, as it is planned, can decide of one objective: known before it starts.
 *
 * @param objective of all requests together, on the share of them that may go wrong
 * @param requests how many the load makes, if it is not extended
 * @param mostRequests how many it makes if it is extended as often as it may be
 * @param undecidedFrom if at least this share of these goes wrong, from 0 to 1, and at most {@code
 *     undecidedTo}, the objective is undecided, even if each goes wrong by itself; if they do so in
 *     bursts, it may be for other shares, too
 * @param undecidedTo see there
 * @param text the same as a sentence for a person, which begins with the objective
 */
public record PowerEstimate(
    RequestObjective objective,
    long requests,
    long mostRequests,
    double undecidedFrom,
    double undecidedTo,
    String text) {

  /** The shares that people set limits for: p90, p99, p99.9, p99.99. */
  private static final double[] COMMON_SHARES = {0.1, 0.01, 0.001, 0.0001};

  /**
   * The estimates of those objectives that have one and that can be decided. For the requests of
   * one name there is none, as their share of all is not known; nor for those of a stage, or with
   * the warm-up, which are others than those of the window.
   *
   * @param perSecond how many requests the load makes per second; empty if that is not known
   * @param window the run time, less the warm-up
   */
  public static List<PowerEstimate> of(
      List<RequestObjective> objectives, OptionalDouble perSecond, Duration window, Rules rules) {
    if (perSecond.isEmpty()) {
      return List.of();
    }
    SampleSizeCheck resolution = new SampleSizeCheck(perSecond.getAsDouble(), window, rules);
    String load =
        Figures.duration(window.toNanos()) + " at " + Figures.rate(perSecond.getAsDouble());
    return objectives.stream()
        .filter(RequestObjective::isOfWholeRun)
        .filter(slo -> isEstimable(slo.objective(), resolution))
        .map(slo -> of(slo, resolution, load, rules))
        .toList();
  }

  private static boolean isEstimable(Objective objective, SampleSizeCheck resolution) {
    double allowed = SampleSizeCheck.allowed(objective);
    return allowed > 0 && allowed < 1 && !resolution.lacks(allowed);
  }

  private static PowerEstimate of(
      RequestObjective slo, SampleSizeCheck resolution, String load, Rules rules) {
    double allowed = SampleSizeCheck.allowed(slo.objective());
    double most = resolution.mostRequests();
    Interval open = SampleSize.undecided(most, allowed, rules.alpha(), Window.BATCHES);
    String text =
        "%s: %s make %s requests%s; undecided if %s to %s of them %s, wider in bursts%s"
            .formatted(
                slo.expression(),
                load,
                Figures.about(resolution.requests()),
                rules.extensions() == 0 ? "" : ", extended " + Figures.about(most),
                Figures.ratio(open.low()),
                Figures.ratio(open.high()),
                wrong(slo.objective()),
                finer(slo.objective(), resolution));
    return new PowerEstimate(
        slo, Math.round(resolution.requests()), Math.round(most), open.low(), open.high(), text);
  }

  private static String wrong(Objective objective) {
    return objective instanceof Objective.Percentile it
        ? "exceed " + Durations.format(it.limit())
        : "fail";
  }

  /** What the load cannot decide, and a longer one could; empty if no common limit is finer. */
  private static String finer(Objective objective, SampleSizeCheck resolution) {
    double allowed = SampleSizeCheck.allowed(objective);
    return DoubleStream.of(COMMON_SHARES)
        .filter(share -> share < allowed && resolution.lacks(share))
        .mapToObj(share ->
            "; %s takes %s"
                .formatted(
                    objective instanceof Objective.Percentile
                        ? percentile(share)
                        : Figures.ratio(share),
                    Figures.about((double) resolution.needed(share))))
        .findFirst()
        .orElse("");
  }

  /** Not rounded, as p99.99 to three digits is p100. */
  private static String percentile(double share) {
    BigDecimal above = BigDecimal.valueOf(share).movePointRight(2);
    return "p" + BigDecimal.valueOf(100).subtract(above).stripTrailingZeros().toPlainString();
  }
}
