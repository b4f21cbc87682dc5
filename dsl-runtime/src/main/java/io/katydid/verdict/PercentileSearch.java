package io.katydid.verdict;

import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.statistics.Batches;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/** Finds the interval of a percentile, by tests of the limits that it might be. */
final class PercentileSearch {

  private final Subject subject;
  private final Timing timing;
  private final double allowed;
  private final Rules rules;
  private final ToLongFunction<RequestSnapshot> trials;
  private final ToLongBiFunction<RequestSnapshot, Long> exceeding;
  private final long[] steps;
  private final Batches slowest;

  private PercentileSearch(
      Subject subject,
      Timing timing,
      double allowed,
      Rules rules,
      ToLongFunction<RequestSnapshot> trials,
      ToLongBiFunction<RequestSnapshot, Long> exceeding) {
    this.subject = subject;
    this.timing = timing;
    this.allowed = allowed;
    this.rules = rules;
    this.trials = trials;
    this.exceeding = exceeding;
    this.steps = subject.whole().times(timing).steps();
    this.slowest = subject.slowest(timing);
  }

  /** One in which failed requests are slower than all others. */
  static PercentileSearch amongAll(Subject subject, Timing timing, double allowed, Rules rules) {
    return new PercentileSearch(
        subject,
        timing,
        allowed,
        rules,
        RequestSnapshot::count,
        (requests, limit) -> requests.failures() + requests.times(timing).countAbove(limit));
  }

  /** One that leaves failed requests out. */
  static PercentileSearch amongSucceeded(
      Subject subject, Timing timing, double allowed, Rules rules) {
    return new PercentileSearch(
        subject,
        timing,
        allowed,
        rules,
        requests -> requests.times(timing).count(),
        (requests, limit) -> requests.times(timing).countAbove(limit));
  }

  Optional<PercentileInterval> find() {
    if (steps.length == 0) {
      return Optional.empty();
    }
    int lowest = first(step -> !test(step).isMissed());
    int highest = first(step -> test(step).isShown());
    return Optional.of(
        PercentileInterval.ofNanos(
            time(Math.min(lowest, steps.length - 1)),
            highest == steps.length ? Optional.empty() : Optional.of(time(highest))));
  }

  /** The last step may be beyond all that was measured. */
  private long time(int step) {
    return Math.min(steps[step], subject.whole().times(timing).max());
  }

  /** The first step from which on it holds, or the number of steps if it never does. */
  private int first(LongPredicate holds) {
    int from = 0;
    int to = steps.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (holds.test(steps[middle])) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private ShareTest test(long limit) {
    return new ShareTest(
        subject.count(trials, requests -> exceeding.applyAsLong(requests, limit)),
        slowest,
        allowed,
        rules);
  }
}
