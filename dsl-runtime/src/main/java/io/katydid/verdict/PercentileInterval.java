package io.katydid.verdict;

import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.statistics.Batches;
import java.util.function.Function;

/**
 * What the true percentile is between: every limit below it would be shown to be missed, and every
 * limit above it to be met, by the test that limits are judged by.
 */
final class PercentileInterval {

  private final Subject subject;
  private final Timing timing;
  private final double allowed;
  private final Rules rules;
  private final long[] steps;
  private final Batches slowest;

  private PercentileInterval(Subject subject, Timing timing, double allowed, Rules rules) {
    this.subject = subject;
    this.timing = timing;
    this.allowed = allowed;
    this.rules = rules;
    this.steps = subject.whole().times(timing).steps();
    this.slowest = subject.slowest(timing);
  }

  /**
   * The interval as text: {@code 41ms to 47.2ms}, or {@code 41ms or more}; empty if there is none.
   */
  static String of(Subject subject, Timing timing, double allowed, Rules rules) {
    return new PercentileInterval(subject, timing, allowed, rules).text();
  }

  private String text() {
    if (steps.length == 0) {
      return "";
    }
    int lowest = first(step -> !test(step).isMissed());
    int highest = first(step -> test(step).isShown());
    String low = Figures.duration(Math.min(steps[Math.min(lowest, steps.length - 1)], max()));
    return highest == steps.length
        ? low + " or more"
        : low + " to " + Figures.duration(Math.min(steps[highest], max()));
  }

  private long max() {
    return subject.whole().times(timing).max();
  }

  /** The first step from which on it holds, or the number of steps if it never does. */
  private int first(Function<Long, Boolean> holds) {
    int from = 0;
    int to = steps.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (holds.apply(steps[middle])) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  private ShareTest test(long limit) {
    return new ShareTest(
        subject.count(
            RequestSnapshot::count,
            requests -> requests.failures() + requests.times(timing).countAbove(limit)),
        slowest,
        allowed,
        rules);
  }
}
