package io.katydid.join;

import java.time.Duration;

/**
 * How the two sides of a connection know of each other.
 *
 * @param beat after this time without anything else to send, something empty is sent
 * @param silence after this time in which nothing came, the other side is taken for lost
 */
record Pulse(Duration beat, Duration silence) {

  /**
   * That of every run: two beats may be late, as of a machine that swaps. While it makes load, both
   * sides have something else to send each two seconds, and so there are none.
   */
  static final Pulse STANDARD = new Pulse(Duration.ofSeconds(3), Duration.ofSeconds(10));
}
