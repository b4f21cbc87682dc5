package io.katydid.api.load;

import java.time.Duration;

/** When a scenario is over. */
public sealed interface Limit {

  /**
   * After a time.
   *
   * @param duration from its start; positive
   */
  record Time(Duration duration) implements Limit {}
}
