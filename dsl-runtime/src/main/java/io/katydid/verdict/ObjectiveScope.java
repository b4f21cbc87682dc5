package io.katydid.verdict;

import io.katydid.measure.RequestGroup;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which requests of a run an objective is about, as its parts say: {@code p95 < 1s of tag read in
 * stage 2}. Parts are in any order, before the sign or behind the limit, and each at most once; the
 * name of a scenario goes on to the next part, the sign or the end.
 *
 * @param objective what is left without the parts
 * @param group the group whose requests count; empty for all
 * @param withWarmUp whether requests of the warm-up count, too
 * @param stage the only stage whose requests count, from 1; 0 for all after the warm-up
 */
record ObjectiveScope(
    String objective, Optional<RequestGroup> group, boolean withWarmUp, int stage) {

  private static final Pattern SIGN = Pattern.compile("[<>=!\u2264\u2265]");

  /** A name in quotes may have signs in it, and what looks like a part. */
  private static final Pattern QUOTED =
      Pattern.compile("\\s*(?:counter|gauge)\\s+'[^']*'", Pattern.DOTALL);

  private static final Pattern PART =
      Pattern.compile(
          "(?<!\\S)(?:of tag (?<tag>\\S+)"
              + "|of scenario (?<scenario>\\S.*?)"
              + "(?=\\s+(?:of (?:tag|scenario) |with warm-up|in stage )|\\s*$)"
              + "|(?<warmUp>with warm-up)"
              + "|in stage (?<stage>0|[1-9][0-9]{0,8}))(?!\\S)",
          Pattern.DOTALL);

  /**
   * That of an expression; of all requests after the warm-up where it has no part.
   *
   * @throws IllegalArgumentException if two parts say the same of it, or it names stage 0
   */
  static ObjectiveScope of(String expression) {
    Matcher quoted = QUOTED.matcher(expression);
    int start = quoted.lookingAt() ? quoted.end() : 0;
    Matcher sign = SIGN.matcher(expression);
    int limit = sign.find(start) ? sign.start() : expression.length();
    ObjectiveScope indicator =
        new ObjectiveScope(expression.substring(0, start), Optional.empty(), false, 0)
            .reading(expression.substring(start, limit), expression);
    return indicator.reading(expression.substring(limit), expression);
  }

  /** The same with what this text, a piece of an expression, has. */
  private ObjectiveScope reading(String piece, String expression) {
    ObjectiveScope scope = this;
    StringBuilder rest = new StringBuilder(objective);
    Matcher part = PART.matcher(piece);
    while (part.find()) {
      scope = scope.and(part, expression);
      part.appendReplacement(rest, "");
    }
    part.appendTail(rest);
    return new ObjectiveScope(rest.toString(), scope.group, scope.withWarmUp, scope.stage);
  }

  private ObjectiveScope and(Matcher part, String expression) {
    if (part.group("warmUp") != null) {
      return includingWarmUp();
    }
    if (part.group("stage") != null) {
      require(stage == 0, "names two stages", expression);
      return inStage(number(part.group("stage"), expression));
    }
    require(group.isEmpty(), "names two tags or scenarios", expression);
    String tag = part.group("tag");
    return of(tag == null ? RequestGroup.scenario(part.group("scenario")) : RequestGroup.tag(tag));
  }

  private static int number(String stage, String expression) {
    if (stage.equals("0")) {
      throw new IllegalArgumentException(
          "\"%s\": stages are numbered from 1, not 0".formatted(expression));
    }
    return Integer.parseInt(stage);
  }

  private static void require(boolean condition, String problem, String expression) {
    if (!condition) {
      throw new IllegalArgumentException(
          "\"%s\" %s: write an objective for each".formatted(expression, problem));
    }
  }

  /** Whether all requests after the warm-up count. */
  boolean isWholeRun() {
    return group.isEmpty() && !withWarmUp && stage == 0;
  }

  /** The same objective, about the requests of this group. */
  ObjectiveScope of(RequestGroup other) {
    return new ObjectiveScope(objective, Optional.of(other), withWarmUp, stage);
  }

  /** The same, with the warm-up. */
  ObjectiveScope includingWarmUp() {
    return new ObjectiveScope(objective, group, true, stage);
  }

  /** The same, in one stage. */
  ObjectiveScope inStage(int number) {
    return new ObjectiveScope(objective, group, withWarmUp, number);
  }

  /** The objective with this behind it. */
  String expression() {
    return objective.strip()
        + group.map(it -> " of " + it.text()).orElse("")
        + (withWarmUp ? " with warm-up" : "")
        + (stage == 0 ? "" : " in stage " + stage);
  }
}
