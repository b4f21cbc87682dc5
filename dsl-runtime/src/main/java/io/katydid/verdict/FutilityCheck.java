package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.statistics.SequentialBet;
import java.util.List;
import java.util.Optional;

/**
 * Whether it is certain, while a run lasts, that one of its objectives on a share of requests will
 * not be met: a percentile, or a ratio of failures or of statuses. For numbers, see {@link
 * CertainMiss}.
 */
final class FutilityCheck {

  /** How often, at most, an objective that is met is given up; it is looked at every second. */
  private static final double ALPHA = 0.01;

  private final RequestObjective slo;
  private final SequentialBet test;

  private FutilityCheck(RequestObjective slo, double allowed) {
    this.slo = slo;
    this.test = new SequentialBet(allowed);
  }

  /** A test for each objective that can have one; one of a stage has none. */
  static List<FutilityCheck> of(List<RequestObjective> objectives) {
    return objectives.stream()
        .filter(RequestObjective::isOfAllStages)
        .flatMap(slo -> of(slo).stream())
        .toList();
  }

  private static Optional<FutilityCheck> of(RequestObjective slo) {
    return switch (slo.objective()) {
      case Objective.Percentile it ->
          Optional.of(new FutilityCheck(slo, LatencyLimit.of(it).allowedShare()));
      case Objective.FailureRatio it when it.limit() > 0 ->
          Optional.of(new FutilityCheck(slo, it.limit()));
      case Objective.Goodput it when it.limit() > 0 && it.limit() < 1 ->
          Optional.of(new FutilityCheck(slo, 1 - it.limit()));
      case Objective.StatusRatio it when it.limit() > 0 ->
          Optional.of(new FutilityCheck(slo, it.limit()));
      default -> Optional.empty();
    };
  }

  /** Adds a second of the run. */
  Optional<String> reason(Snapshot second) {
    RequestSnapshot requests = slo.in(second).orElseGet(Snapshot.EMPTY::total);
    long all = all(requests);
    if (all > 0) {
      test.add(Math.min(1, (double) wrong(requests) / all));
    }
    return test.isHopeless(ALPHA) ? Optional.of(reason(slo)) : Optional.empty();
  }

  /** Why a run ends that cannot meet this objective. */
  static String reason(RequestObjective slo) {
    return "\"" + slo.text() + "\" cannot be met any more";
  }

  private long all(RequestSnapshot requests) {
    return switch (slo.objective()) {
      case Objective.Percentile it -> requests.countOf(it.timing());
      case Objective.Goodput it -> requests.judged(Goodput.goodness(it));
      default -> requests.count();
    };
  }

  private long wrong(RequestSnapshot requests) {
    if (slo.objective() instanceof Objective.Goodput it) {
      return Math.max(0, all(requests) - requests.good(Goodput.goodness(it)));
    }
    return slo.objective() instanceof Objective.StatusRatio it
        ? requests.having(it.statuses())
        : LatencyLimit.in(slo.objective())
            .map(limit -> requests.exceeding(limit.watched()))
            .orElseGet(requests::failures);
  }
}
