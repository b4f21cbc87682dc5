package io.katydid.processor;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import io.katydid.processor.UserModel.MethodsModel;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for tasks and sets to which nothing leads, and for sets out of which nothing leads. */
final class ReachValidator {

  private final Problems problems;
  private final List<NumberedStep> steps;
  private final TaskGraph graph;
  private final Set<String> goTos;
  private final BitSet reached = new BitSet();

  private ReachValidator(MethodsModel methods, Set<String> goTos, Problems problems) {
    this.problems = problems;
    this.steps = NumberedStep.of(methods);
    this.graph = GraphBuilder.of(methods);
    this.goTos = goTos;
  }

  /**
   * Checks methods that have no error.
   *
   * @param goTos the names of the tasks that user code goes to; if it is empty, there may be
   *     others, and nothing is certain
   */
  static void validate(MethodsModel methods, Optional<Set<String>> goTos, Problems problems) {
    goTos.ifPresent(names -> new ReachValidator(methods, names, problems).validate());
  }

  private void validate() {
    reach(graph.edgesInto(TaskGraph.START));
    steps.stream()
        .filter(step -> goTos.contains(step.step().name()))
        .forEach(step -> reach(step.number()));
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
        || goTos.stream().anyMatch(name -> !set.methods().allNames().toList().contains(name));
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
