package io.katydid.comparison;

import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import io.katydid.result.Unsettled;
import io.katydid.statistics.HodgesLehmann;
import io.katydid.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sets variants against the first one. Each round gives the distance of a variant to the first, on
 * a logarithmic scale where ratios are compared; over the rounds they are summed up by {@link
 * HodgesLehmann}, whose 95 % interval is exact.
 */
final class Contrast {

  private static final double ALPHA = 0.05;

  private final Interleaving order;
  private final Tolerance tolerance;
  private final boolean together;
  private final List<ComparedRun> runs;

  /**
   * Sets these runs, all that the order has, against each other.
   *
   * @param together whether a {@link Family} judges the changes: then the noise is no limit
   */
  Contrast(Interleaving order, Tolerance tolerance, boolean together, List<ComparedRun> runs) {
    this.order = order;
    this.tolerance = tolerance;
    this.together = together;
    this.runs = runs;
  }

  /** Every change: of each variant, each request name, and then all requests, each figure. */
  List<TestedChange> changes(List<Figure> figures) {
    List<String> requests = requests();
    List<TestedChange> changes = new ArrayList<>();
    for (int variant = 1; variant < order.variants(); variant++) {
      for (String request : requests) {
        for (Figure figure : figures) {
          changes.add(change(variant, request, figure));
        }
      }
    }
    return changes;
  }

  private List<String> requests() {
    Stream<String> names =
        runs.stream()
            .flatMap(run -> run.kept().named())
            .map(RequestSnapshot::name)
            .distinct()
            .sorted();
    return Stream.concat(names, Stream.of(Snapshot.TOTAL)).toList();
  }

  private TestedChange change(int variant, String request, Figure figure) {
    List<OptionalDouble> all = runs.stream().map(run -> run.figure(figure, request)).toList();
    return IntStream.range(0, all.size())
        .filter(run -> concerns(variant, run) && all.get(run).isEmpty())
        .boxed()
        .findFirst()
        .map(run -> TestedChange.unknown(unmeasured(variant, request, figure, all, run)))
        .orElseGet(() -> change(variant, request, figure, observations(figure, all)));
  }

  private boolean concerns(int variant, int run) {
    return order.variantOf(run) == variant || order.variantOf(run) == 0;
  }

  private Change unmeasured(
      int variant, String request, Figure figure, List<OptionalDouble> all, int first) {
    boolean isWorse =
        IntStream.range(0, all.size())
            .anyMatch(run -> order.variantOf(run) == variant && all.get(run).isEmpty());
    String reason = "nothing to compare in run " + (first + 1);
    return unknown(variant, request, figure, reason, isWorse);
  }

  /**
   * Nothing is known, because some run did not measure it.
   *
   * @param isWorse whether that was a run of the other variant
   */
  private static Change unknown(
      int variant, String request, Figure figure, String reason, boolean isWorse) {
    double none = Double.NaN;
    return new Change(
        variant,
        request,
        figure,
        none,
        none,
        none,
        none,
        none,
        none,
        ComparisonOutcome.INCONCLUSIVE,
        reason,
        Optional.of(new Unsettled(isWorse, 0)));
  }

  private Observations observations(Figure figure, List<OptionalDouble> all) {
    double[] scaled =
        all.stream()
            .mapToDouble(value -> FigureValues.scaled(figure, value.orElse(Double.NaN)))
            .toArray();
    return new Observations(order, scaled);
  }

  /** The change that was observed of one figure. */
  TestedChange change(int variant, String request, Figure figure, Observations observed) {
    double[] differences = observed.differences(variant);
    Rule rule = new Rule(tolerance.of(figure), together ? 0 : observed.noise());
    double sign = FigureValues.isBetterIfMore(figure) ? -1 : 1;
    HodgesLehmann worse =
        HodgesLehmann.of(Arrays.stream(differences).map(each -> sign * each).toArray());
    return new TestedChange(
        change(variant, request, figure, observed, worse, rule),
        worse.pValueAbove(rule.tolerance()));
  }

  private Change change(
      int variant,
      String request,
      Figure figure,
      Observations observed,
      HodgesLehmann worsening,
      Rule rule) {
    Interval worse = worsening.interval(ALPHA);
    boolean isBetterIfMore = FigureValues.isBetterIfMore(figure);
    Interval interval = isBetterIfMore ? negative(worse) : worse;
    double estimate = worsening.median();
    ComparisonOutcome outcome = rule.outcome(worse);
    return new Change(
        variant,
        request,
        figure,
        FigureValues.change(figure, observed.median(0)),
        FigureValues.change(figure, observed.median(variant)),
        FigureValues.change(figure, isBetterIfMore ? -estimate : estimate),
        FigureValues.change(figure, interval.low()),
        FigureValues.change(figure, interval.high()),
        figure.isRatio() ? Math.expm1(observed.noise()) : observed.noise(),
        outcome,
        rule.isBelowNoise(worse) ? "no larger than the noise" : "",
        outcome == ComparisonOutcome.INCONCLUSIVE
            ? Optional.of(unsettled(worse, estimate, rule))
            : Optional.empty());
  }

  /** Against noise, more pairs are of no use. */
  private Unsettled unsettled(Interval worse, double estimate, Rule rule) {
    Unsettled unsettled = SettlingPairs.of(worse, estimate, rule.tolerance(), order.rounds());
    return rule.isBelowNoise(worse) ? new Unsettled(unsettled.isWorse(), 0) : unsettled;
  }

  private static Interval negative(Interval interval) {
    return new Interval(-interval.high(), -interval.low());
  }
}
