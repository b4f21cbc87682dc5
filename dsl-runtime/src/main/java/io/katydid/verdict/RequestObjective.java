package io.katydid.verdict;

import io.katydid.api.Objective;

/**
 * An objective and what it is about.
 *
 * @param request the name of a request, or empty for all requests of the run together
 * @param expression the objective as it was written
 * @param objective the objective
 */
public record RequestObjective(String request, String expression, Objective objective) {

  /**
   * Reads an objective.
   *
   * @throws io.katydid.api.GrammarException if the expression is not an {@link Objective}
   */
  public static RequestObjective parse(String request, String expression) {
    return new RequestObjective(request, expression.strip(), Objective.parse(expression));
  }
}
