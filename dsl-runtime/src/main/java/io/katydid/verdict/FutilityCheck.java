package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.statistics.SequentialBet;
import java.util.List;
import java.util.Optional;

/**
 * Whether it is certain, while a run lasts, that one of its objectives will not be met. Only shares
 * of requests can be told so: percentiles and ratios of failures.
 */
final class FutilityCheck {

  /** How often, at most, an objective that is met is given up; it is looked at every second. */
  private static final double ALPHA = 0.01;

  private final RequestObjective asked;
  private final SequentialBet test;

  private FutilityCheck(RequestObjective asked, double allowed) {
    this.asked = asked;
    this.test = new SequentialBet(allowed);
  }

  /** A test for each objective that can have one. */
  static List<FutilityCheck> of(List<RequestObjective> objectives) {
    return objectives.stream().flatMap(asked -> of(asked).stream()).toList();
  }

  private static Optional<FutilityCheck> of(RequestObjective asked) {
    return switch (asked.objective()) {
      case Objective.Percentile it ->
          Optional.of(new FutilityCheck(asked, LatencyLimit.of(it).allowedShare()));
      case Objective.FailureRatio it when it.limit() > 0 ->
          Optional.of(new FutilityCheck(asked, it.limit()));
      default -> Optional.empty();
    };
  }

  /** Adds a second of the run. */
  Optional<String> reason(Snapshot second) {
    RequestSnapshot requests = asked.in(second).orElseGet(Snapshot.EMPTY::total);
    if (requests.count() > 0) {
      test.add((double) wrong(requests) / requests.count());
    }
    return test.isHopeless(ALPHA)
        ? Optional.of("\"" + asked.text() + "\" cannot be met any more")
        : Optional.empty();
  }

  private long wrong(RequestSnapshot requests) {
    return LatencyLimit.in(asked.objective())
        .map(limit -> requests.exceeding(limit.watched()))
        .orElseGet(requests::failures);
  }
}
