package io.katydid.processor;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.processor.UserModel.TaskModel;
import java.util.List;

/** Writes the task graph of a plan, as two tables: its nodes, and its edges. */
final class GraphWriter {

  private final List<TaskModel> tasks;

  GraphWriter(List<TaskModel> tasks) {
    this.tasks = tasks;
  }

  FieldSpec table() {
    return FieldSpec.builder(TaskGraph.class, "GRAPH", PRIVATE, STATIC, FINAL)
        .initializer(
            "new $T(\n$>$>$T.of($>$>$L$<$<$T.of($>$>$L$<$<$<$<",
            TaskGraph.class,
            List.class,
            nodes(),
            List.class,
            edges())
        .build();
  }

  MethodSpec accessor() {
    return PlanWriter.method("graph").returns(TaskGraph.class).addStatement("return GRAPH").build();
  }

  /** One line each, with its number after it. */
  private CodeBlock nodes() {
    CodeBlock.Builder nodes = CodeBlock.builder();
    for (int i = 0; i < tasks.size(); i++) {
      nodes.add("\n$L$L // $L", node(tasks.get(i)), isLast(i) ? ")," : ",", i);
    }
    return nodes.add("\n").build();
  }

  private static CodeBlock node(TaskModel task) {
    return CodeBlock.of(
        "new $T($S, $L)",
        TaskNode.class,
        task.call().name(),
        task.requests().isPresent()
            ? CodeBlock.of("$L", task.requests().getAsInt())
            : CodeBlock.of("$T.UNKNOWN", TaskNode.class));
  }

  /** Any task may be the first, and, as no edge leaves a task, any may follow any. */
  private CodeBlock edges() {
    CodeBlock.Builder edges = CodeBlock.builder();
    for (int i = 0; i < tasks.size(); i++) {
      edges.add(
          "\nnew $T($T.START, $L, $L)$L",
          TaskEdge.class,
          TaskGraph.class,
          i,
          tasks.get(i).weight().value(),
          isLast(i) ? "))" : ",");
    }
    return edges.build();
  }

  private boolean isLast(int index) {
    return index == tasks.size() - 1;
  }
}
