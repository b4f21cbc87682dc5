package io.katydid.otlp;

import java.time.Duration;

/** What became of a push. */
sealed interface Delivery {

  /**
   * The collector has it.
   *
   * @param rejected how many points it did not take
   * @param message why, or what else it has to say; may be empty
   */
  record Accepted(long rejected, String message) implements Delivery {}

  /** The collector does not take it, and would not later. */
  record Refused(String reason) implements Delivery {}

  /**
   * The collector may take it later.
   *
   * @param pause how long it is to be left alone; zero if it did not say
   */
  record Unavailable(String reason, Duration pause) implements Delivery {}
}
