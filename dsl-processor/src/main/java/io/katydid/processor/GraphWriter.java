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
import java.util.List;

/** Writes the task graph of a plan, as two tables: its nodes, and its edges. */
final class GraphWriter {

  private final TaskGraph graph;

  GraphWriter(TaskGraph graph) {
    this.graph = graph;
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
    int last = graph.nodes().size() - 1;
    for (int i = 0; i <= last; i++) {
      nodes.add("\n$L$L // $L", node(graph.nodes().get(i)), i == last ? ")," : ",", i);
    }
    return nodes.add("\n").build();
  }

  private static CodeBlock node(TaskNode node) {
    CodeBlock.Builder written =
        CodeBlock.builder().add("new $T($S, $L)", TaskNode.class, node.name(), requests(node));
    if (node.times() > 1) {
      written.add(".repeated($L)", node.times());
    }
    if (node.probability() < 1) {
      written.add(".withProbability($L)", node.probability());
    }
    if (node.isOnce()) {
      written.add(".once()");
    }
    if (node.set() != TaskGraph.START) {
      written.add(".in($L)", node.set());
    }
    if (node.leaveAfter() > 0) {
      written.add(".leftAfter($L)", node.leaveAfter());
    }
    if (node.leaveWeight() > 0) {
      written.add(".leftByWeight($L)", node.leaveWeight());
    }
    if (!node.tags().isEmpty()) {
      written.add(".tagged($L)", tags(node));
    }
    return written.build();
  }

  private static CodeBlock tags(TaskNode node) {
    return node.tags().stream()
        .map(tag -> CodeBlock.of("$S", tag))
        .collect(CodeBlock.joining(", "));
  }

  private static CodeBlock requests(TaskNode node) {
    return node.requests() == TaskNode.UNKNOWN
        ? CodeBlock.of("$T.UNKNOWN", TaskNode.class)
        : CodeBlock.of("$L", node.requests());
  }

  private CodeBlock edges() {
    CodeBlock.Builder edges = CodeBlock.builder();
    int last = graph.edges().size() - 1;
    for (int i = 0; i <= last; i++) {
      TaskEdge edge = graph.edges().get(i);
      edges.add(
          "\nnew $T($L, $L, $L)$L",
          TaskEdge.class,
          node(edge.from()),
          node(edge.to()),
          edge.weight(),
          i == last ? "))" : ",");
    }
    return edges.build();
  }

  private static CodeBlock node(int number) {
    return switch (number) {
      case TaskGraph.START -> CodeBlock.of("$T.START", TaskGraph.class);
      case TaskGraph.LEAVE -> CodeBlock.of("$T.LEAVE", TaskGraph.class);
      default -> CodeBlock.of("$L", number);
    };
  }
}
