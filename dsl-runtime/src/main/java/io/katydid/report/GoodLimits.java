package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Objective;
import io.katydid.measure.Goodness;
import io.katydid.verdict.Judge;
import io.katydid.verdict.Judgement;
import java.util.List;
import java.util.stream.Stream;

/**
 * What makes a request good, as objectives on goodput have it.
 *
 * @param text the limits, as they are written: {@code first event < 300ms, response < 5s}
 * @param goodness what is counted for them
 */
public record GoodLimits(String text, Goodness goodness) {

  /** Those of the objectives of a run, each once; a run without such an objective has none. */
  public static List<GoodLimits> of(RunReport report) {
    return report.verdict().judgements().stream()
        .map(Judgement::objective)
        .flatMap(it -> of(it.objective()))
        .distinct()
        .toList();
  }

  private static Stream<GoodLimits> of(Objective objective) {
    return objective instanceof Objective.Goodput it
        ? Judge.watchedGoods(it).stream().map(goodness -> new GoodLimits(text(it), goodness))
        : Stream.empty();
  }

  private static String text(Objective.Goodput objective) {
    return objective.limits().stream().map(Objective.Goodput.Limit::text).collect(joining(", "));
  }
}
