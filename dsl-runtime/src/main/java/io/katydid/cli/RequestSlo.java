package io.katydid.cli;

import io.katydid.api.Objective;
import io.katydid.verdict.RequestObjective;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An objective as it is given to the command: {@code p99 < 50ms}, or {@code GET /: p95 < 20ms} for
 * the requests of one name.
 *
 * @param request the name of the request; empty for all together
 * @param expression the objective
 */
record RequestSlo(String request, String expression) {

  private static final Pattern GOODPUT =
      Pattern.compile("(?:(?<name>.*):)?\\s*(?<objective>goodput\\b[^:]*:[^:]*)", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("\\s*(?:counter|gauge)\\s+'");

  /**
   * Reads an objective; what stands before the last colon is the name, for no objective holds one
   * but that of goodput.
   *
   * @throws io.katydid.api.GrammarException if the expression is not an {@link Objective}
   */
  static RequestSlo parse(String text) {
    Matcher goodput = GOODPUT.matcher(text);
    int colon = goodput.matches() ? goodput.start("objective") : endOfName(text);
    String expression = text.substring(colon).strip();
    RequestObjective.parse("", expression);
    return new RequestSlo(name(text.substring(0, colon).strip()), expression);
  }

  /** A counter is of no request, and its name may have colons, if it is in quotes. */
  private static int endOfName(String text) {
    return QUOTED.matcher(text).lookingAt() ? 0 : text.lastIndexOf(':') + 1;
  }

  /** What {@link #parse} reads. */
  String text() {
    return request.isEmpty() ? expression : request + ": " + expression;
  }

  private static String name(String withColon) {
    return withColon.isEmpty() ? "" : withColon.substring(0, withColon.length() - 1).strip();
  }
}
