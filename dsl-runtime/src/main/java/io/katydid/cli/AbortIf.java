package io.katydid.cli;

import io.katydid.api.AbortCondition;

/**
 * When a run is given up, as it is written: a condition, or never.
 *
 * @param text in the grammar of {@link io.katydid.LoadRun#abortIf(String)}
 */
record AbortIf(String text) {

  /**
   * Reads it.
   *
   * @throws io.katydid.api.GrammarException if it is neither
   */
  static AbortIf parse(String text) {
    return new AbortIf(
        AbortCondition.parseUnlessNever(text)
            .map(AbortCondition::toString)
            .orElse(AbortCondition.NEVER));
  }
}
