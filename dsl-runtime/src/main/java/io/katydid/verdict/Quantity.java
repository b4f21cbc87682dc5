package io.katydid.verdict;

import io.katydid.api.Indicator;
import io.katydid.api.Objective;

/** What an objective has a limit for. */
public enum Quantity {
  /** Response times, or service times. */
  TIMES,
  FAILURES,
  STATUSES,
  THROUGHPUT,
  /** Events, or tokens, per second. */
  STREAMED,
  /** The share of requests that met several limits. */
  GOODPUT,
  COUNTER,
  GAUGE,
  /** What was thrown by tasks, and is no request's failure. */
  ERRORS,
  USERS,
  /** The objective is {@code none}. */
  NONE;

  /** That of an objective. */
  static Quantity of(Objective objective) {
    return switch (objective) {
      case Objective.Percentile it -> TIMES;
      case Objective.Max it -> TIMES;
      case Objective.Mean it -> TIMES;
      case Objective.FailureRatio it -> FAILURES;
      case Objective.FailureCount it -> FAILURES;
      case Objective.StatusRatio it -> STATUSES;
      case Objective.StatusCount it -> STATUSES;
      case Objective.Throughput it -> THROUGHPUT;
      case Objective.StreamRate it -> STREAMED;
      case Objective.Goodput it -> GOODPUT;
      case Objective.CounterRate it -> COUNTER;
      case Objective.CounterSum it -> COUNTER;
      case Objective.GaugeLimit it -> GAUGE;
      case Objective.ErrorRatio it -> ERRORS;
      case Objective.ErrorCount it -> ERRORS;
      case Objective.Users it -> USERS;
      case Objective.Relative it -> of(it.subject());
      case Objective.None it -> NONE;
    };
  }

  private static Quantity of(Indicator indicator) {
    return switch (indicator) {
      case Indicator.Percentile it -> TIMES;
      case Indicator.Mean it -> TIMES;
      case Indicator.FailureRatio it -> FAILURES;
      case Indicator.Throughput it -> THROUGHPUT;
      case Indicator.StreamRate it -> STREAMED;
    };
  }
}
