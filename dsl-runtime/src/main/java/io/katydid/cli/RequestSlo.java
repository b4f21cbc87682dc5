package io.katydid.cli;

import io.katydid.api.Objective;
import io.katydid.verdict.RequestObjective;

/**
 * An objective as it is given to the command: {@code p99 < 50ms}, or {@code GET /: p95 < 20ms} for
 * the requests of one name.
 *
 * @param request the name of the request; empty for all together
 * @param expression the objective
 */
record RequestSlo(String request, String expression) {

  /**
   * Reads an objective; what stands before the last colon is the name, for no objective holds one.
   *
   * @throws io.katydid.api.GrammarException if the expression is not an {@link Objective}
   */
  static RequestSlo parse(String text) {
    int colon = text.lastIndexOf(':');
    String expression = text.substring(colon + 1).strip();
    RequestObjective.parse("", expression);
    return new RequestSlo(text.substring(0, Math.max(0, colon)).strip(), expression);
  }
}
