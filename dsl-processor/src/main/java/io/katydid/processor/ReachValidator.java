package io.katydid.processor;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import io.katydid.processor.UserModel.MethodsModel;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for tasks and sets to which nothing leads, and for sets out of which nothing leads. */
final class ReachValidator {

  private final Problems problems;
  private final List<NumberedStep> steps;
  private final TaskGraph graph;
  private final MethodsModel methods;
  private final List<GoToModel> goTos;
  private final BitSet reached = new BitSet();

  private ReachValidator(MethodsModel methods, List<GoToModel> goTos, Problems problems) {
    this.methods = methods;
    this.problems = problems;
    this.steps = NumberedStep.of(methods);
    this.graph = GraphBuilder.of(methods);
    this.goTos = goTos;
  }

  /**
   * Checks methods that have no error.
   *
   * @param goTos the tasks that user code goes to; if it is empty, there may be others, and nothing
   *     is certain
   */
  static void validate(MethodsModel methods, Optional<List<GoToModel>> goTos, Problems problems) {
    goTos.ifPresent(names -> new ReachValidator(methods, names, problems).validate());
  }

  private void validate() {
    reach(graph.edgesInto(TaskGraph.START));
    reachByGoTos();
    for (NumberedStep step : steps) {
      boolean isAlone = step.set() == TaskGraph.START || reached.get(step.set());
      if (!reached.get(step.number()) && isAlone) {
        problems.add(
            Message.TASK_UNREACHED, step.step().origin(), step.step().label(), step.step().name());
      } else if (step.step() instanceof SetModel set && !isLeft(step.number(), set)) {
        problems.add(Message.SET_NEVER_LEFT, set.origin(), set.name());
      }
    }
  }

  /** What is gone to may go on to others. */
  private void reachByGoTos() {
    int before;
    do {
      before = reached.cardinality();
      steps.stream()
          .filter(step ->
              goTos.stream().anyMatch(it -> it.task().equals(step.step().name()) && isRun(it)))
          .forEach(step -> reach(step.number()));
    } while (reached.cardinality() > before);
  }

  /** Whether what it is written in may be run: no task or set around it is unreached. */
  private boolean isRun(GoToModel goTo) {
    return around(goTo).allMatch(step -> reached.get(step.number()));
  }

  private Stream<NumberedStep> around(GoToModel goTo) {
    return steps.stream().filter(step -> goTo.isIn(step.element()));
  }

  private void reach(List<TaskEdge> edges) {
    edges.stream().map(TaskEdge::to).filter(to -> to != TaskGraph.LEAVE).forEach(this::reach);
  }

  /** A set that is reached is not always left: what follows it counts as reached all the same. */
  private void reach(int step) {
    if (!reached.get(step)) {
      reached.set(step);
      reach(graph.edgesInto(step));
      reach(graph.edgesAfter(step));
    }
  }

  private boolean isLeft(int number, SetModel set) {
    return set.leaveAfter().value() > 0
        || inside(number).anyMatch(step -> isLeftAfter(step))
        || goTos.stream().anyMatch(goTo -> isLeftBy(goTo, set));
  }

  private boolean isLeftBy(GoToModel goTo, SetModel set) {
    return isRun(goTo)
        && (goTo.isIn(set.type()) || isAnywhere(goTo))
        && set.methods().allNames().noneMatch(goTo.task()::equals);
  }

  /** Whether tasks of all sets may call what it is written in. */
  private boolean isAnywhere(GoToModel goTo) {
    return around(goTo).findAny().isEmpty()
        && Stream.concat(methods.onStart().stream(), methods.onStop().stream())
            .noneMatch(call -> goTo.isIn(call.origin().element()));
  }

  private boolean isLeftAfter(NumberedStep step) {
    boolean isByReturn = step.step() instanceof TaskModel task && task.mayLeave();
    return isByReturn
        || graph.edgesAfter(step.number()).stream().anyMatch(edge -> edge.to() == TaskGraph.LEAVE);
  }

  private Stream<NumberedStep> inside(int set) {
    return steps.stream().filter(step -> step.set() == set && reached.get(step.number()));
  }
}
