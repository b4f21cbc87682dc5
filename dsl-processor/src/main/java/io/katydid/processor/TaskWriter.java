package io.katydid.processor;

import com.palantir.javapoet.CodeBlock;
import io.katydid.processor.CallModel.ParameterModel;
import io.katydid.processor.StepModel.TaskModel;
import java.util.ArrayList;
import java.util.List;

/** Writes how a plan runs a task, and measures it if it is a transaction. */
final class TaskWriter {

  private final SetWriter sets;
  private final ResourceWriter resources;
  private final FeedWriter feeds;

  TaskWriter(SetWriter sets, ResourceWriter resources, FeedWriter feeds) {
    this.sets = sets;
    this.resources = resources;
    this.feeds = feeds;
  }

  /** A task of this set, or of the user itself. */
  CodeBlock arm(int set, TaskModel task) {
    CallModel call = task.call();
    CodeBlock expected = PlanWriter.expect(call);
    return task.transaction()
        .map(name ->
            PlanWriter.arm(
                expected.toBuilder().add(rows(call)).build(),
                transaction(name.value(), run(set, task, argumentsAfterRows(call)))))
        .orElseGet(() -> PlanWriter.arm(expected, run(set, task, resources.arguments(call))));
  }

  private CodeBlock run(int set, TaskModel task, CodeBlock arguments) {
    CodeBlock call = CodeBlock.of("$L.$L($L)", sets.instance(set), task.call().name(), arguments);
    return task.mayLeave() ? CodeBlock.of("scope.leave($L)", call) : call;
  }

  private static CodeBlock transaction(String name, CodeBlock run) {
    return CodeBlock.of("scope.measure().transaction($S, () -> $L)", name, run);
  }

  /** Taken before the transaction: to read rows is no part of it, nor is their end a failure. */
  private CodeBlock rows(CallModel call) {
    CodeBlock.Builder rows = CodeBlock.builder();
    for (int i = 0; i < call.parameters().size(); i++) {
      ParameterModel parameter = call.parameters().get(i);
      if (parameter.feed().isPresent()) {
        CodeBlock row = feeds.argument(parameter.feed().get());
        rows.add("$T row$L = $L;\n", parameter.type(), i, row);
      }
    }
    return rows.build();
  }

  private CodeBlock argumentsAfterRows(CallModel call) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterModel parameter : call.parameters()) {
      boolean isRow = parameter.feed().isPresent();
      arguments.add(
          isRow ? CodeBlock.of("row$L", arguments.size()) : resources.argument(parameter));
    }
    return CodeBlock.join(arguments, ",$W");
  }
}
