package io.katydid.join;

import java.time.Duration;

/**
 * What those may cost who connect and have not proved themselves.
 *
 * @param atOnce how many there may be at the same time; the next one is sent away
 * @param time for each, from its connection to its proof
 */
record PendingLimits(int atOnce, Duration time) {

  /**
   * As many as a large run has workers that come at the same moment, and as long as a JVM that has
   * just started was seen to take on a machine where many do.
   */
  static final PendingLimits STANDARD = new PendingLimits(64, Duration.ofSeconds(15));
}
