package io.katydid.verdict;

import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.TimeLimit;
import io.katydid.result.PercentileInterval;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Finds the interval of a percentile, by tests of the limits that it might be. */
public final class PercentileSearch {

  private final Subject subject;
  private final Timing timing;
  private final @Nullable TimeLimit watched;
  private final double allowed;
  private final Rules rules;
  private final long[] steps;
  private final long longest;
  private final double leastDesignEffect;

  private PercentileSearch(
      Subject subject,
      Timing timing,
      @Nullable TimeLimit watched,
      double allowed,
      double leastDesignEffect,
      Rules rules) {
    this.subject = subject;
    this.timing = timing;
    this.watched = watched;
    this.allowed = allowed;
    this.rules = rules;
    Distribution times = subject.whole().times(timing);
    if (watched != null && subject.whole().overdue(watched) > 0) {
      this.longest = Math.max(times.max(), watched.nanos());
      this.steps =
          LongStream.concat(LongStream.of(times.steps()), LongStream.of(watched.nanos()))
              .sorted()
              .toArray();
    } else {
      this.longest = times.max();
      this.steps = times.steps();
    }
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

  /**
   * One in which failed requests are slower than all others, and those that were cut off after this
   * limit take longer than it: nobody knows how much.
   */
  static PercentileSearch amongAll(
      Subject subject, TimeLimit watched, double allowed, double leastDesignEffect, Rules rules) {
    return new PercentileSearch(
        subject, watched.timing(), watched, allowed, leastDesignEffect, rules);
  }

  /** One of those that succeeded. */
  private static PercentileSearch amongSucceeded(
      Subject subject, Timing timing, double allowed, Rules rules) {
    return new PercentileSearch(
        subject, timing, null, allowed, subject.leastDesignEffect(timing), rules);
  }

  Optional<PercentileInterval> find() {
    if (steps.length == 0) {
      return Optional.empty();
    }
    int lowest = first(step -> !test(step, isOverdueAt(step)).isMissed());
    int highest = first(step -> test(step, true).isShown());
    return Optional.of(
        new PercentileInterval(
            time(Math.min(lowest, steps.length - 1)),
            highest == steps.length ? Optional.empty() : Optional.of(time(highest))));
  }

  /** The last step may be beyond all that was measured. */
  private Duration time(int step) {
    return Duration.ofNanos(Math.min(steps[step], longest));
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

  private boolean isOverdueAt(long step) {
    return watched != null && step <= watched.nanos();
  }

  private ProportionCheck test(long limit, boolean overdueExceed) {
    return new ProportionCheck(
        subject.count(this::trials, requests -> exceeding(requests, limit, overdueExceed)),
        leastDesignEffect,
        allowed,
        rules);
  }

  private long trials(RequestSnapshot requests) {
    return watched == null ? requests.times(timing).count() : requests.known(watched);
  }

  private long exceeding(RequestSnapshot requests, long limit, boolean overdueExceed) {
    long slower = requests.times(timing).countAbove(limit);
    return watched == null
        ? slower
        : slower + requests.failuresOf(timing) + (overdueExceed ? requests.overdue(watched) : 0);
  }
}
