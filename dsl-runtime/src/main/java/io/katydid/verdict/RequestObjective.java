package io.katydid.verdict;

import io.katydid.api.Objective;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ObjectiveTime;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.util.List;
import java.util.Optional;

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
    ObjectiveScope scope = ObjectiveScope.of(expression);
    scope.group().ifPresent(group -> requireOfGroup(request, expression, objective, group));
    if (scope.withWarmUp() && scope.stage() == 0 && ObjectiveTime.isOfTheSteadyLoad(objective)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot include the warm-up: %s is of the load after it"
              .formatted(expression, objective.indicator()));
    }
    if (scope.stage() > 0 && !isOfOneStage(scope, objective)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be of a stage alone, as it is of the run: leave the stage out"
              .formatted(expression));
    }
  }

  private static void requireOfGroup(
      String request, String expression, Objective objective, RequestGroup group) {
    if (!request.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is about the requests of a %s, which is not of one name: leave out the request"
                  .formatted(expression, group.kind().word())
              + " \"%s\", or the %s".formatted(request, group.kind().word()));
    }
    if (!objective.isAboutRequests() || objective instanceof Objective.Relative) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be about a %s alone, as it is of the run: leave out the %2$s"
              .formatted(expression, group.kind().word()));
    }
  }

  private static boolean isOfOneStage(ObjectiveScope scope, Objective objective) {
    return !scope.withWarmUp() && !ObjectiveTime.isOfTheRun(objective);
  }

  /**
   * Reads an objective; in it, {@code of tag read} has only requests of tasks with this tag count,
   * {@code of scenario Admin} only those of this scenario, {@code with warm-up} those of the
   * warm-up, too, and {@code in stage 2} only those that are completed in this stage. These parts
   * are in any order, before the sign or behind the limit.
   *
   * @throws io.katydid.api.GrammarException if the expression is not an {@link Objective}
   * @throws IllegalArgumentException as the constructor does, or if two parts say the same
   */
  public static RequestObjective parse(String request, String expression) {
    String text = expression.strip();
    ObjectiveScope scope = ObjectiveScope.of(text);
    return new RequestObjective(
        request, text, Objective.parse(scope.isWholeRun() ? expression : scope.objective()));
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
    load.problemOfStage(stage(), ObjectiveTime.isRate(objective))
        .ifPresent(problem -> {
          throw new IllegalArgumentException("\"" + text() + "\": " + problem);
        });
  }

  /** The expression of an objective for which requests of the warm-up count, too. */
  public static String withWarmUp(String expression) {
    return ObjectiveScope.of(expression.strip()).includingWarmUp().expression();
  }

  /** The expression of an objective of the requests of the tasks with a tag alone. */
  public static String ofTag(String expression, String tag) {
    return ObjectiveScope.of(expression.strip()).of(RequestGroup.tag(tag)).expression();
  }

  /** The expression of an objective of the requests of a scenario alone. */
  public static String ofScenario(String expression, String scenario) {
    return ObjectiveScope.of(expression.strip()).of(RequestGroup.scenario(scenario)).expression();
  }

  /** The expression of an objective of one stage, numbered from 1. */
  public static String inStage(String expression, int stage) {
    return ObjectiveScope.of(expression.strip()).inStage(stage).expression();
  }

  /** The group whose requests it is about, in place of those of one name, or of all. */
  public Optional<RequestGroup> group() {
    return ObjectiveScope.of(expression).group();
  }

  /** The stage of which it is, from 1; 0, if it is of all after the warm-up. */
  public int stage() {
    return ObjectiveScope.of(expression).stage();
  }

  /** Whether it is not of one stage alone. */
  public boolean isOfAllStages() {
    return stage() == 0;
  }

  /** Whether it is about all requests after the warm-up together. */
  public boolean isOfWholeRun() {
    return request.isEmpty() && ObjectiveScope.of(expression).isWholeRun();
  }

  /** What to write for requests of the warm-up to count, too, as a clause. */
  String ofWarmUp() {
    return ObjectiveTime.isOfTheSteadyLoad(objective)
        ? "let the load last longer, or the warm-up be shorter"
        : "to judge it there: warmUp = true in @Slo, or \"with warm-up\" behind the objective";
  }

  /** Whether requests of the warm-up count, too. */
  public boolean includesWarmUp() {
    return ObjectiveScope.of(expression).withWarmUp();
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
      case Objective it when it.isAboutMetric() -> it.indicator() + " is of the run";
      default -> objective.indicator() + " are of tasks";
    };
  }

  /** What it has a limit for. */
  public Quantity quantity() {
    return Quantity.of(objective);
  }

  /** Whether it is {@code none}: there is no objective, on purpose. */
  public boolean isNone() {
    return quantity() == Quantity.NONE;
  }

  /** One that a run has unless one of its own is about the same. */
  static RequestObjective implied(Objective objective) {
    return new RequestObjective("", objective.text(), objective, true);
  }

  /** The name of the counter or the gauge that it is about; empty if it is about neither. */
  public String metric() {
    return switch (objective) {
      case Objective.CounterRate it -> it.name();
      case Objective.CounterSum it -> it.name();
      case Objective.GaugeLimit it -> it.name();
      default -> "";
    };
  }

  /** Whether it is about the users, and not about what they did. */
  boolean isAboutUsers() {
    return quantity() == Quantity.USERS;
  }

  /** Whether it is about the errors of tasks. */
  boolean isAboutErrors() {
    return quantity() == Quantity.ERRORS;
  }

  /** The requests it is about; empty if none has the name, or is of the group. */
  Optional<RequestSnapshot> in(Snapshot measured) {
    return isAboutRun()
        ? Optional.of(measured.total())
        : group().map(measured::group).orElseGet(() -> measured.request(request));
  }

  /** The objective as the command takes it: {@code p99 < 50ms}, or {@code GET /: p99 < 50ms}. */
  public String text() {
    return request.isEmpty() ? expression : request + ": " + expression;
  }

  /** Whether it is about all requests of the run together. */
  public boolean isAboutRun() {
    return request.isEmpty() && group().isEmpty();
  }
}
