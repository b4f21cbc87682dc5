package io.katydid.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import io.katydid.api.plan.RunMethod;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Writes the methods of a plan that have what is run once in a run. */
final class RunMethodWriter {

  private final UserModel user;

  RunMethodWriter(UserModel user) {
    this.user = user;
  }

  /** Those that are not empty, as those of the interface are. */
  List<MethodSpec> methods() {
    return Stream.of(
            accessor("beforeRun", user.runMethods().before()),
            accessor("afterRun", user.runMethods().after()))
        .flatMap(List::stream)
        .toList();
  }

  private List<MethodSpec> accessor(String name, List<CallModel> calls) {
    CodeBlock all = calls.stream().map(this::runMethod).collect(CodeBlock.joining(",\n"));
    return calls.isEmpty()
        ? List.of()
        : List.of(
            PlanWriter.method(name)
                .returns(ParameterizedTypeName.get(List.class, RunMethod.class))
                .addCode("return $T.of(\n$>$>", List.class)
                .addCode(all)
                .addCode(");\n$<$<")
                .build());
  }

  private CodeBlock runMethod(CallModel call) {
    ClassName declaring = ClassName.get(Enclosing.type(call.element()));
    String arguments = String.join(", ", Collections.nCopies(call.parameters().size(), "http"));
    return CodeBlock.of(
        "new $T($S, $S, http -> $T.$L($L))",
        RunMethod.class,
        declaring.reflectionName(),
        call.name(),
        ClassName.get(user.type()),
        call.name(),
        arguments);
  }
}
