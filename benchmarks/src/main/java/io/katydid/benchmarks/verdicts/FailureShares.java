package io.katydid.benchmarks.verdicts;

import io.katydid.statistics.Proportion;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Many runs of a target that fails some requests, each judged by a limit on their share.
 *
 * @param requests of each run
 * @param batches of each run
 * @param limit the share that may fail, above 0 and below 1
 */
record FailureShares(CorrelatedShares target, int requests, int batches, double limit) {

  /** The true share as a multiple of the limit. */
  static final List<Double> MULTIPLES = List.of(0.5, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5);

  /** What as many runs are called, with the true share at this multiple of the limit. */
  List<Call> calls(double multiple, int number, long seed) {
    return Arrays.stream(new SplittableRandom(seed).longs(number).toArray())
        .parallel()
        .mapToObj(it -> call(multiple * limit, new SplittableRandom(it)))
        .toList();
  }

  private Call call(double share, SplittableRandom random) {
    Proportion failures = Proportion.of(target.simulate(requests, batches, share, random));
    return Call.of(failures, limit, Replications.ALPHA);
  }

  /** The parts of these that are each, in percent: {@code 92/8/0}. */
  static String percent(List<Call> calls) {
    return Arrays.stream(Call.values())
        .map(call -> "%.0f".formatted(100 * part(calls, call)))
        .collect(Collectors.joining("/"));
  }

  static double part(List<Call> calls, Call call) {
    return (double) calls.stream().filter(it -> it == call).count() / calls.size();
  }
}
