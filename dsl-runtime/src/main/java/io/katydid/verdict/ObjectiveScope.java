package io.katydid.verdict;

import io.katydid.measure.RequestGroup;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which requests of a run an objective is about, as it is written behind the objective: {@code p95
 * < 1s of tag read with warm-up}, {@code p95 < 1s of tag read in stage 2}, or {@code p95 < 1s of
 * scenario Admin}.
 *
 * @param objective what stands before it
 * @param group the group whose requests count; empty for all
 * @param withWarmUp whether requests of the warm-up count, too
 * @param stage the only stage whose requests count, from 1; 0 for all after the warm-up
 */
record ObjectiveScope(
    String objective, Optional<RequestGroup> group, boolean withWarmUp, int stage) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<objective>.*?)"
              + "(?: of (?:tag (?<tag>\\S+)|scenario (?<scenario>\\S.*?)))?"
              + "(?<warmUp> with warm-up)?"
              + "(?: in stage (?<stage>[1-9][0-9]{0,8}))?",
          Pattern.DOTALL);

  /** That of an expression; of all requests after the warm-up where it has none. */
  static ObjectiveScope of(String expression) {
    Matcher written = WRITTEN.matcher(expression);
    if (!written.matches()) {
      throw new IllegalStateException("matches anything: " + WRITTEN);
    }
    String stage = written.group("stage");
    return new ObjectiveScope(
        written.group("objective"),
        Optional.ofNullable(written.group("tag"))
            .map(RequestGroup::tag)
            .or(() -> Optional.ofNullable(written.group("scenario")).map(RequestGroup::scenario)),
        written.group("warmUp") != null,
        stage == null ? 0 : Integer.parseInt(stage));
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
