package io.katydid.benchmarks.verdicts;

import io.katydid.statistics.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Many runs of one target, each judged by limits on its p99 that are met, missed or just met. */
final class Replications {

  static final int BATCHES = 20;

  /** What may exceed the limit: p99. */
  static final double ALLOWED = 0.01;

  /** The probability of being wrong, on either side. */
  static final double ALPHA = 0.05;

  /** The true p99 as a multiple of the limit. */
  static final List<Double> MULTIPLES = List.of(0.5, 0.8, 0.9, 1.0, 1.1, 1.25);

  /** The slowest requests, which tell how all hang together. */
  static final double SLOWEST = 0.1;

  /** What one run was called for each multiple, and how it did with the limit at its true p99. */
  private record Run(List<Call> calls, boolean isCovered, boolean isObservedBeyond) {}

  private final List<Run> runs;

  private Replications(List<Run> runs) {
    this.runs = runs;
  }

  static Replications of(Target target, int requests, int number, long seed) {
    long[] seeds = new SplittableRandom(seed).longs(number).toArray();
    return new Replications(
        Arrays.stream(seeds)
            .parallel()
            .mapToObj(it -> run(target, target.simulate(requests, new SplittableRandom(it))))
            .toList());
  }

  private static Run run(Target target, Requests requests) {
    double truth = target.latencyExceededBy(ALLOWED);
    double least =
        Proportion.leastDesignEffect(
            requests.batches(BATCHES, requests.latencyExceededBy(SLOWEST)));
    List<Proportion> shares =
        MULTIPLES.stream()
            .map(multiple -> Proportion.of(requests.batches(BATCHES, truth / multiple), least))
            .toList();
    Proportion atTruth = shares.get(MULTIPLES.indexOf(1.0));
    return new Run(
        shares.stream().map(it -> Call.of(it, ALLOWED, ALPHA)).toList(),
        atTruth.interval(ALPHA).contains(ALLOWED),
        requests.latencyExceededBy(ALLOWED) > truth);
  }

  /** The part of runs whose 95 % interval held the true share. */
  double coverage() {
    return part(Run::isCovered);
  }

  /** The part of runs that a gate on the bare p99 fails, with the limit at the true p99. */
  double failedByBareLimit() {
    return part(Run::isObservedBeyond);
  }

  /** The part of runs that got this call, with the true p99 at this multiple of the limit. */
  double called(Call call, double multiple) {
    int index = MULTIPLES.indexOf(multiple);
    return part(run -> run.calls().get(index) == call);
  }

  private double part(Predicate<Run> condition) {
    return (double) runs.stream().filter(condition).count() / runs.size();
  }

  /** The parts of runs that are called each, in percent: {@code 92/8/0}. */
  String calls(double multiple) {
    return Arrays.stream(Call.values())
        .map(call -> "%.0f".formatted(100 * called(call, multiple)))
        .collect(Collectors.joining("/"));
  }
}
