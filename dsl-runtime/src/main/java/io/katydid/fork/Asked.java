package io.katydid.fork;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What the parent says to the fork. */
sealed interface Asked extends Serializable {

  /**
   * Run this; the first that is said.
   *
   * @param userClasses by their binary names
   * @param properties the system properties of the parent, for those that user code reads
   */
  record Order(List<String> userClasses, Load load, Map<String, String> properties)
      implements Asked {}

  /** End the run before its time, for this reason; users may end their tasks. */
  record Abort(String reason) implements Asked {}

  /** Cut the run off. */
  record Interrupt() implements Asked {}
}
