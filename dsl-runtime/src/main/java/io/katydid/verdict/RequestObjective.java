package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.load.LoadSpec;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An objective and what it is about.
 *
 * @param request the name of a request, or empty for all requests of the run together
 * @param expression the objective as it was written
 * @param objective the objective
 * @param implied whether every run has it, see {@link Guards}
 */
public record RequestObjective(
    String request, String expression, Objective objective, boolean implied) {

  /** Behind an objective: requests of the warm-up count, too. */
  private static final String WITH_WARM_UP = " with warm-up";

  /** Behind an objective: only what was completed in a stage counts. */
  private static final String IN_STAGE = " in stage ";

  private static final Pattern OF_STAGE =
      Pattern.compile("(.*)" + IN_STAGE + "([1-9][0-9]{0,8})", Pattern.DOTALL);

  /** One that was given. */
  public RequestObjective(String request, String expression, Objective objective) {
    this(request, expression, objective, false);
  }

  /**
   * An objective.
   *
   * @throws IllegalArgumentException if a request is named and the objective cannot be about one,
   *     see {@link Objective#isAboutRequests}
   */
  public RequestObjective {
    if (!request.isEmpty() && !objective.isAboutRequests()) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be about the request \"%s\", as %s: leave the request out"
              .formatted(expression, request, subject(objective)));
    }
    if (expression.endsWith(WITH_WARM_UP) && isOfTheSteadyLoad(objective)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot include the warm-up: %s is of the load after it"
              .formatted(expression, objective.indicator()));
    }
    if (stageOf(expression) > 0 && !isOfOneStage(expression, objective)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be of a stage alone, as it is of the run: leave the stage out"
              .formatted(expression));
    }
  }

  private static boolean isOfOneStage(String expression, Objective objective) {
    return !expression.contains(WITH_WARM_UP)
        && (objective instanceof Objective.Throughput || !isOfTheSteadyLoad(objective));
  }

  /**
   * Reads an objective; behind it, {@code with warm-up} has requests of the warm-up count, too, and
   * {@code in stage 2} only those that are completed in this stage.
   *
   * @throws io.katydid.api.GrammarException if the expression is not an {@link Objective}
   * @throws IllegalArgumentException as the constructor does
   */
  public static RequestObjective parse(String request, String expression) {
    String text = expression.strip();
    Matcher stage = OF_STAGE.matcher(text);
    String objective = stage.matches() ? stage.group(1) : expression;
    String scoped = objective.strip();
    return new RequestObjective(
        request,
        text,
        Objective.parse(
            scoped.endsWith(WITH_WARM_UP)
                ? scoped.substring(0, scoped.length() - WITH_WARM_UP.length())
                : objective));
  }

  /**
   * Those of a load.
   *
   * @throws IllegalArgumentException as {@link #parse} does, or if {@code none} stands beside
   *     another, or the load does not have the stage that one is of
   */
  public static List<RequestObjective> of(LoadSpec load) {
    List<RequestObjective> objectives =
        load.slos().stream().map(slo -> parse(slo.request(), slo.expression())).toList();
    requireConsistent(objectives);
    objectives.forEach(objective -> objective.requireStage(load));
    return objectives;
  }

  private void requireStage(LoadSpec load) {
    boolean isRate = objective instanceof Objective.Throughput;
    load.problemOfStage(stage(), isRate)
        .ifPresent(problem -> {
          throw new IllegalArgumentException("\"" + text() + "\": " + problem);
        });
  }

  /** The expression of an objective for which requests of the warm-up count, too. */
  public static String withWarmUp(String expression) {
    return expression.strip() + WITH_WARM_UP;
  }

  /** The expression of an objective of one stage, numbered from 1. */
  public static String inStage(String expression, int stage) {
    return expression.strip() + IN_STAGE + stage;
  }

  /** The stage of which it is, from 1; 0, if it is of all after the warm-up. */
  public int stage() {
    return stageOf(expression);
  }

  private static int stageOf(String expression) {
    Matcher stage = OF_STAGE.matcher(expression);
    return stage.matches() ? Integer.parseInt(stage.group(2)) : 0;
  }

  /** Whether it is not of one stage alone. */
  public boolean isOfAllStages() {
    return stage() == 0;
  }

  private static boolean isOfTheSteadyLoad(Objective objective) {
    return objective instanceof Objective.Throughput
        || objective instanceof Objective.Relative
        || objective instanceof Objective.Users
        || objective instanceof Objective.None;
  }

  /** Whether requests of the warm-up count, too. */
  boolean includesWarmUp() {
    return expression.endsWith(WITH_WARM_UP);
  }

  /**
   * Checks that a run can have these objectives.
   *
   * @throws IllegalArgumentException if {@code none} stands beside another
   */
  public static void requireConsistent(List<RequestObjective> objectives) {
    Optional<RequestObjective> other = objectives.stream().filter(it -> !it.isNone()).findFirst();
    if (other.isPresent() && objectives.stream().anyMatch(RequestObjective::isNone)) {
      throw new IllegalArgumentException(
          "\"none\" says that the run has no objective, and \"%s\" is one: remove one of them"
              .formatted(other.get().text()));
    }
  }

  private static String subject(Objective objective) {
    return switch (objective) {
      case Objective.None it -> "it is of the run";
      case Objective.Users it -> "users are of the run";
      default -> objective.indicator() + " are of tasks";
    };
  }

  /** Whether it is {@code none}: there is no objective, on purpose. */
  public boolean isNone() {
    return objective instanceof Objective.None;
  }

  /** One that a run has unless one of its own is about the same. */
  static RequestObjective implied(Objective objective) {
    return new RequestObjective("", objective.text(), objective, true);
  }

  /** Whether it is about the users, and not about what they did. */
  boolean isAboutUsers() {
    return objective instanceof Objective.Users;
  }

  /** Whether it is about the errors of tasks. */
  boolean isAboutErrors() {
    return objective instanceof Objective.ErrorRatio || objective instanceof Objective.ErrorCount;
  }

  /** The requests it is about; empty if none has the name. */
  Optional<RequestSnapshot> in(Snapshot measured) {
    return isAboutRun() ? Optional.of(measured.total()) : measured.request(request);
  }

  /** The objective as the command takes it: {@code p99 < 50ms}, or {@code GET /: p99 < 50ms}. */
  public String text() {
    return isAboutRun() ? expression : request + ": " + expression;
  }

  /** Whether it is about all requests of the run together. */
  public boolean isAboutRun() {
    return request.isEmpty();
  }
}
