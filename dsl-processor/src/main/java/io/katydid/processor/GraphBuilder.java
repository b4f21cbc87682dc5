package io.katydid.processor;

import io.katydid.api.Then;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.processor.StepModel.SetModel;
import io.katydid.processor.StepModel.TaskModel;
import io.katydid.processor.StepModel.ThenModel;
import io.katydid.processor.StepModel.TurnModel;
import io.katydid.processor.UserModel.MethodsModel;
import java.util.ArrayList;
import java.util.List;

/** Makes the task graph of a user class whose methods have no problem. */
final class GraphBuilder {

  private final List<NumberedStep> steps;
  private final List<TaskEdge> edges = new ArrayList<>();

  private GraphBuilder(List<NumberedStep> steps) {
    this.steps = steps;
  }

  static TaskGraph of(MethodsModel methods) {
    GraphBuilder builder = new GraphBuilder(NumberedStep.of(methods));
    builder.addEdges(methods.isSequential(), TaskGraph.START, TaskGraph.START);
    return new TaskGraph(builder.steps.stream().map(GraphBuilder::node).toList(), builder.edges);
  }

  /**
   * Adds the edges of a class and of its sets.
   *
   * @param set the number of the class, if it is a set
   * @param end what follows the last step of a sequence
   */
  private void addEdges(boolean isSequential, int set, int end) {
    List<NumberedStep> members = steps.stream().filter(step -> step.set() == set).toList();
    for (NumberedStep first : isSequential ? members.subList(0, 1) : members) {
      add(set, first.number(), first.step().weight().value());
    }
    for (int i = 0; i < members.size(); i++) {
      NumberedStep member = members.get(i);
      int next = i + 1 < members.size() ? members.get(i + 1).number() : end;
      addAfter(member, members, isSequential ? next : TaskGraph.START);
      if (member.step() instanceof SetModel inner) {
        boolean isLeftAtItsEnd = inner.leaveAfter().value() == 0;
        addEdges(
            inner.methods().isSequential(),
            member.number(),
            isLeftAtItsEnd ? TaskGraph.LEAVE : TaskGraph.START);
      }
    }
  }

  /** A node that no edge leaves is followed as the start is: the last one of a sequence, too. */
  private void addAfter(NumberedStep step, List<NumberedStep> members, int next) {
    List<ThenModel> named = step.step().turn().next();
    for (ThenModel then : named) {
      add(step.number(), numberOf(then.task().value(), members), then.weight().value());
    }
    if (named.isEmpty() && next != TaskGraph.START) {
      add(step.number(), next, 1);
    }
  }

  private void add(int from, int to, int weight) {
    edges.add(new TaskEdge(from, to, weight));
  }

  private static int numberOf(String name, List<NumberedStep> members) {
    return name.equals(Then.LEAVE)
        ? TaskGraph.LEAVE
        : members.stream()
            .filter(member -> member.step().name().equals(name))
            .findFirst()
            .orElseThrow()
            .number();
  }

  private static TaskNode node(NumberedStep numbered) {
    StepModel step = numbered.step();
    TurnModel turn = step.turn();
    TaskNode node =
        new TaskNode(step.name(), requests(step))
            .repeated(turn.times().map(MemberValue::value).orElse(1))
            .withProbability(turn.probability().map(MemberValue::value).orElse(1.0))
            .in(numbered.set())
            .tagged(numbered.tags().toArray(String[]::new));
    TaskNode limited = turn.isOnce() ? node.once() : node;
    return step instanceof SetModel set
        ? limited.leftAfter(set.leaveAfter().value()).leftByWeight(set.leaveWeight().value())
        : limited;
  }

  private static int requests(StepModel step) {
    return step instanceof TaskModel task ? task.requests().orElse(TaskNode.UNKNOWN) : 0;
  }
}
