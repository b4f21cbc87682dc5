package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.Timing;
import io.katydid.statistics.Proportion;
import io.katydid.statistics.SampleSize;
import io.katydid.text.Figures;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether a load, as it is planned, can decide its objectives: to be sure that few requests go
 * wrong takes many of them, even if none does.
 *
 * @see SampleSize
 */
public final class SampleSizeCheck {

  private final double perSecond;
  private final Duration window;
  private final Rules rules;
  private final boolean byIterations;

  /** Of a load that makes so many requests per second, in a window of this length. */
  SampleSizeCheck(double perSecond, Duration window, Rules rules) {
    this(perSecond, window, rules, false);
  }

  private SampleSizeCheck(double perSecond, Duration window, Rules rules, boolean byIterations) {
    this.perSecond = perSecond;
    this.window = window;
    this.rules = rules;
    this.byIterations = byIterations;
  }

  /**
   * Checks objectives. One for the requests of one name is checked as if all had that name: how
   * many will is not known, but there are no more.
   *
   * @param perSecond how many requests the load makes per second at most, if that is known
   * @param window the run time, less the warm-up where the objectives do not include it
   * @throws IllegalArgumentException if one cannot be decided even if no request goes wrong; with
   *     what the load can decide, and how much more is needed
   */
  public static void require(
      List<RequestObjective> objectives, OptionalDouble perSecond, Duration window, Rules rules) {
    if (perSecond.isPresent()) {
      new SampleSizeCheck(perSecond.getAsDouble(), window, rules).require(objectives);
    }
  }

  /**
   * The same of a load whose iterations are over before its time is.
   *
   * @param requests how many all iterations make
   */
  public static void requireOfIterations(
      List<RequestObjective> objectives, double requests, Rules rules) {
    new SampleSizeCheck(requests, Duration.ofSeconds(1), rules, true).require(objectives);
  }

  private void require(List<RequestObjective> objectives) {
    List<String> undecidable =
        objectives.stream().filter(slo -> lacks(slo.objective())).map(this::explanation).toList();
    if (!undecidable.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", undecidable));
    }
  }

  /**
   * How many times the load would have to be as long to decide its objectives, if no request goes
   * wrong; 0 if that is not known.
   */
  public static double timesToDecide(
      List<RequestObjective> objectives, OptionalDouble perSecond, Duration window, Rules rules) {
    if (perSecond.isEmpty()) {
      return 0;
    }
    SampleSizeCheck resolution = new SampleSizeCheck(perSecond.getAsDouble(), window, rules);
    return objectives.stream()
        .mapToDouble(slo -> allowed(slo.objective()))
        .filter(allowed -> allowed > 0)
        .map(allowed -> resolution.needed(allowed) / resolution.mostRequests())
        .max()
        .orElse(0);
  }

  /** How many requests the load makes, if it is not extended. */
  double requests() {
    return perSecond * window.toNanos() / 1e9;
  }

  /** How many it makes if it is extended as often as it may be. */
  double mostRequests() {
    return requests() * (rules.extensions() + 1);
  }

  private boolean lacks(Objective objective) {
    double allowed = allowed(objective);
    return allowed > 0 && lacks(allowed);
  }

  /** Whether it takes more requests to show that no more than this share of them goes wrong. */
  boolean lacks(double allowed) {
    return needed(allowed) > mostRequests();
  }

  /** The share of requests that may go wrong; 0 if the objective is not about a share of them. */
  static double allowed(Objective objective) {
    return switch (objective) {
      // A stream has many times between its events, and it is not known how many.
      case Objective.Percentile it when it.timing() == Timing.BETWEEN_EVENTS -> 0;
      case Objective.Percentile it -> LatencyLimit.of(it).allowedShare();
      case Objective.Goodput it -> 1 - it.limit();
      case Objective.FailureRatio it -> it.limit();
      case Objective.StatusRatio it -> it.limit();
      default -> 0;
    };
  }

  long needed(double allowed) {
    return SampleSize.needed(allowed, rules.alpha(), Proportion.ASSUMED_DESIGN_EFFECT);
  }

  private String explanation(RequestObjective slo) {
    long needed = needed(allowed(slo.objective()));
    return "\"%s\" cannot be decided%s: %s, and it takes %s%s; what"
            .formatted(
                slo.text(),
                slo.isAboutRun() ? "" : evenIfAll(slo),
                made(),
                Figures.about((double) needed),
                byIterations ? "" : ", about %s of run time".formatted(time(needed)))
        + " this load can show is that no more than "
        + Figures.ratio(Math.min(1, resolvable()))
        + " of its requests go wrong";
  }

  private String made() {
    return byIterations
        ? "its iterations make %s requests".formatted(Figures.about(requests()))
        : "%s in %s makes %s requests%s"
            .formatted(
                Figures.rate(perSecond),
                Figures.duration(window.toNanos()),
                Figures.about(requests()),
                rules.extensions() == 0
                    ? ""
                    : ", and " + Figures.about(mostRequests()) + " extended");
  }

  private String time(long needed) {
    return Figures.duration(Math.round(needed / perSecond / (rules.extensions() + 1) * 1e9));
  }

  private static String evenIfAll(RequestObjective slo) {
    return ", even if all requests were of that "
        + slo.group().map(group -> group.kind().word()).orElse("name");
  }

  private double resolvable() {
    return SampleSize.resolvable(
        Math.max(1, (long) mostRequests()), rules.alpha(), Proportion.ASSUMED_DESIGN_EFFECT);
  }
}
