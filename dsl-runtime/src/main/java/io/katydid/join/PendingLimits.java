package io.katydid.join;

import java.time.Duration;

/**
 * What those may cost who connect and have not proved themselves.
 *
 * @param atOnce how many there may be at the same time; others wait in the queue of the port
 * @param time for each, from when it is accepted to its proof
 */
record PendingLimits(int atOnce, Duration time) {

  /**
   * More than have something to do for each other on any machine, and as long as a JVM that has
   * just started was seen to take on a machine where many do.
   */
  static final PendingLimits STANDARD = new PendingLimits(64, Duration.ofSeconds(15));
}
