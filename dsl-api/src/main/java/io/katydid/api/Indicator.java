package io.katydid.api;

import java.util.Optional;

/**
 * What is measured, without a limit: the subject of an {@link Objective.Relative}. The largest time
 * is none of these, as it is one request's, and says little of that of the next run.
 */
public sealed interface Indicator {

  /** The indicator as it is written: {@code p99}, {@code service mean}. */
  default String text() {
    return ObjectiveText.of(this);
  }

  /** Whether more of it is worse, so that its limit is an upper one. */
  default boolean isUpper() {
    return !(this instanceof Throughput || this instanceof StreamRate);
  }

  /** The times that it is of; empty if it is of none. */
  default Optional<Timing> times() {
    return switch (this) {
      case Percentile it -> Optional.of(it.timing());
      case Mean it -> Optional.of(it.timing());
      case FailureRatio it -> Optional.empty();
      case Throughput it -> Optional.empty();
      case StreamRate it -> Optional.empty();
    };
  }

  /** Whether it is of streams alone. */
  default boolean isOfStreams() {
    return this instanceof StreamRate || times().filter(Timing::isOfStreams).isPresent();
  }

  /**
   * A percentile of the times.
   *
   * @param hundredths the percentile in hundredths, so that {@code p99.9} is 9990; 100 to 9999
   */
  record Percentile(int hundredths, Timing timing) implements Indicator {
    public Percentile {
      requireHundredths(hundredths);
    }

    static void requireHundredths(int hundredths) {
      if (hundredths < 100 || hundredths > 9999) {
        throw new IllegalArgumentException("a percentile is from 100 to 9999: " + hundredths);
      }
    }
  }

  /** The mean time of the requests that succeeded. */
  record Mean(Timing timing) implements Indicator {}

  /** The share of failed requests. */
  record FailureRatio() implements Indicator {}

  /** Requests completed per time, failed ones included. */
  record Throughput() implements Indicator {}

  /** Events, or tokens, of streams that came per time. */
  record StreamRate(Objective.Streamed what) implements Indicator {}
}
