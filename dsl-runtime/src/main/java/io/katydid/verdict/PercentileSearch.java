package io.katydid.verdict;

import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.result.PercentileInterval;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Finds the interval of a percentile, by tests of the limits that it might be. */
public final class PercentileSearch {

  private final Subject subject;
  private final Timing timing;
  private final boolean failedExceed;
  private final double allowed;
  private final Rules rules;
  private final long[] steps;
  private final double leastDesignEffect;

  private PercentileSearch(
      Subject subject,
      Timing timing,
      boolean failedExceed,
      double allowed,
      double leastDesignEffect,
      Rules rules) {
    this.subject = subject;
    this.timing = timing;
    this.failedExceed = failedExceed;
    this.allowed = allowed;
    this.rules = rules;
    this.steps = subject.whole().times(timing).steps();
    this.leastDesignEffect = leastDesignEffect;
  }

  /**
   * The interval of a percentile of the requests that succeeded.
   *
   * @param percent above 0 and below 100
   * @return empty if none succeeded
   * @throws IllegalArgumentException if out of range
   */
  public static Optional<PercentileInterval> ofSucceeded(
      Subject subject, Timing timing, double percent, Rules rules) {
    if (!(percent > 0 && percent < 100)) {
      throw new IllegalArgumentException(
          "an interval is of a percentile above 0 and below 100, not of " + percent);
    }
    return amongSucceeded(subject, timing, 1 - percent / 100, rules).find();
  }

  /** One in which failed requests are slower than all others. */
  static PercentileSearch amongAll(
      Subject subject, Timing timing, double allowed, double leastDesignEffect, Rules rules) {
    return new PercentileSearch(subject, timing, true, allowed, leastDesignEffect, rules);
  }

  /** One that leaves failed requests out. */
  private static PercentileSearch amongSucceeded(
      Subject subject, Timing timing, double allowed, Rules rules) {
    return new PercentileSearch(
        subject, timing, false, allowed, subject.leastDesignEffect(timing), rules);
  }

  Optional<PercentileInterval> find() {
    if (steps.length == 0) {
      return Optional.empty();
    }
    int lowest = first(step -> !test(step).isMissed());
    int highest = first(step -> test(step).isShown());
    return Optional.of(
        new PercentileInterval(
            time(Math.min(lowest, steps.length - 1)),
            highest == steps.length ? Optional.empty() : Optional.of(time(highest))));
  }

  /** The last step may be beyond all that was measured. */
  private Duration time(int step) {
    return Duration.ofNanos(Math.min(steps[step], subject.whole().times(timing).max()));
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

  private ProportionCheck test(long limit) {
    return new ProportionCheck(
        subject.count(this::trials, requests -> exceeding(requests, limit)),
        leastDesignEffect,
        allowed,
        rules);
  }

  private long trials(RequestSnapshot requests) {
    return failedExceed ? requests.countOf(timing) : requests.times(timing).count();
  }

  private long exceeding(RequestSnapshot requests, long limit) {
    long slower = requests.times(timing).countAbove(limit);
    return failedExceed ? requests.failuresOf(timing) + slower : slower;
  }
}
