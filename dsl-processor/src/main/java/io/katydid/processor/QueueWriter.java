package io.katydid.processor;

import static java.util.stream.Collectors.toMap;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.katydid.api.plan.QueueSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the queues of a plan. */
final class QueueWriter {

  private final Map<String, SharedModel> queues;

  QueueWriter(UserModel user) {
    this.queues =
        user.queues()
            .collect(
                toMap(
                    queue -> queue.name().value(),
                    queue -> queue,
                    (one, other) -> one.capacity().value() == 0 ? other : one,
                    LinkedHashMap::new));
  }

  boolean isUsed() {
    return !queues.isEmpty();
  }

  MethodSpec table() {
    return PlanWriter.method("queues")
        .returns(ParameterizedTypeName.get(List.class, QueueSpec.class))
        .addCode("return $T.of($>$>$L);\n$<$<", List.class, lines())
        .build();
  }

  private CodeBlock lines() {
    return queues.values().stream()
        .map(queue ->
            CodeBlock.of(
                "\nnew $T($S, $S, $L)",
                ClassName.get(QueueSpec.class),
                queue.name().value(),
                queue.element().orElseThrow().toString(),
                queue.capacity().value()))
        .collect(CodeBlock.joining(","));
  }

  static CodeBlock argument(SharedModel queue) {
    return CodeBlock.of("scope.<$T>queue($S)", queue.element().orElseThrow(), queue.name().value());
  }
}
