package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.Objective.Comparison;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * Whether an objective is missed whatever comes: a number that can only grow is beyond its limit,
 * or there is one of what may not be at all. That is no matter of chance, and needs no test.
 *
 * @param slo the objective
 * @param counted what is counted of it in a part of a run
 * @param allowed whether it may be so many
 */
record CertainMiss(RequestObjective slo, ToLongFunction<Snapshot> counted, LongPredicate allowed) {

  /** One for each objective that can be missed so; one of a stage has none. */
  static List<CertainMiss> of(List<RequestObjective> objectives) {
    return objectives.stream()
        .filter(RequestObjective::isOfAllStages)
        .flatMap(slo -> of(slo).stream())
        .toList();
  }

  private static Optional<CertainMiss> of(RequestObjective slo) {
    return switch (slo.objective()) {
      case Objective.Max it -> {
        LatencyLimit limit = LatencyLimit.of(it);
        yield ofRequests(slo, requests -> requests.exceeding(limit.watched()), CertainMiss::isNone);
      }
      case Objective.FailureCount it ->
          ofRequests(slo, RequestSnapshot::failures, within(it.comparison(), it.limit()));
      case Objective.FailureRatio it when it.limit() == 0 ->
          ofRequests(slo, RequestSnapshot::failures, CertainMiss::isNone);
      case Objective.StatusCount it ->
          ofRequests(
              slo, requests -> requests.having(it.statuses()), within(it.comparison(), it.limit()));
      case Objective.StatusRatio it when it.limit() == 0 ->
          ofRequests(slo, requests -> requests.having(it.statuses()), CertainMiss::isNone);
      case Objective.ErrorCount it ->
          ofRun(slo, Snapshot::errors, within(it.comparison(), it.limit()));
      case Objective.ErrorRatio it when it.limit() == 0 ->
          ofRun(slo, Snapshot::errors, CertainMiss::isNone);
      case Objective.CounterSum it when it.comparison().isUpper() ->
          ofRun(slo, part -> added(it.name(), part), within(it.comparison(), it.limit()));
      case Objective.GaugeLimit it ->
          ofRun(slo, part -> isBroken(it, part) ? 1 : 0, CertainMiss::isNone);
      default -> Optional.empty();
    };
  }

  private static boolean isNone(long number) {
    return number == 0;
  }

  private static Optional<CertainMiss> ofRun(
      RequestObjective slo, ToLongFunction<Snapshot> counted, LongPredicate allowed) {
    return Optional.of(new CertainMiss(slo, counted, allowed));
  }

  private static Optional<CertainMiss> ofRequests(
      RequestObjective slo, ToLongFunction<RequestSnapshot> counted, LongPredicate allowed) {
    return ofRun(slo, part -> requests(slo, part).mapToLong(counted).sum(), allowed);
  }

  /** Those of all names are counted one by one: to add up their times takes long. */
  private static Stream<RequestSnapshot> requests(RequestObjective slo, Snapshot part) {
    return slo.isAboutRun() ? part.requests().stream() : slo.in(part).stream();
  }

  private static LongPredicate within(Comparison comparison, long limit) {
    return number -> comparison.holds(Long.compare(number, limit), 0);
  }

  private static long added(String counter, Snapshot part) {
    return part.custom().counter(counter).map(CounterSnapshot::sum).orElse(0L);
  }

  private static boolean isBroken(Objective.GaugeLimit it, Snapshot part) {
    return part.custom().gauge(it.name()).stream().anyMatch(gauge -> !GaugeCheck.isKept(it, gauge));
  }

  /**
   * Why the run cannot pass any more, if so.
   *
   * @param parts all that is judged so far, and only that: no part of the warm-up
   */
  Optional<String> reason(List<Snapshot> parts) {
    return allowed.test(parts.stream().mapToLong(counted).sum())
        ? Optional.empty()
        : Optional.of(FutilityCheck.reason(slo));
  }
}
