package io.katydid.cli;

import io.katydid.api.Durations;

/**
 * A warm-up as it is given to the command: a duration, or {@code auto}.
 *
 * @param text what {@link io.katydid.LoadRun#warmUp(String)} reads
 */
record WarmUp(String text) {

  static final WarmUp NONE = new WarmUp("0s");

  /**
   * Reads a warm-up.
   *
   * @throws io.katydid.api.GrammarException if it is neither
   */
  static WarmUp parse(String text) {
    if (!text.equals("auto")) {
      Durations.parse(text);
    }
    return new WarmUp(text);
  }
}
