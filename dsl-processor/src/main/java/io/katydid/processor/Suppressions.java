package io.katydid.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that a plan must not repeat, as the user class alone can do something about them.
 */
final class Suppressions {

  private Suppressions() {}

  static List<AnnotationSpec> of(UserModel user) {
    List<CodeBlock> warnings = new ArrayList<>();
    if (isDeprecated(user)) {
      warnings.add(CodeBlock.of("$S", "deprecation"));
      warnings.add(CodeBlock.of("$S", "removal"));
    }
    if (isInModule(user.type())) {
      warnings.add(CodeBlock.of("$S", "exports"));
      warnings.add(CodeBlock.of("$S", "missing-explicit-ctor"));
    }
    return warnings.isEmpty() ? List.of() : List.of(suppress(warnings));
  }

  private static AnnotationSpec suppress(List<CodeBlock> warnings) {
    return AnnotationSpec.builder(SuppressWarnings.class)
        .addMember("value", "{$L}", CodeBlock.join(warnings, ", "))
        .build();
  }

  private static boolean isDeprecated(UserModel user) {
    Stream<Element> called = Stream.concat(user.calls().map(CallModel::element), user.providers());
    Stream<TypeElement> types =
        Stream.concat(Stream.of(user.type()), user.methods().allSets())
            .flatMap(type -> Enclosing.types(type).stream());
    return Stream.concat(types, called)
        .anyMatch(element -> element.getAnnotation(Deprecated.class) != null);
  }

  private static boolean isInModule(Element element) {
    @Nullable Element at = element;
    while (at != null && !(at instanceof ModuleElement)) {
      at = at.getEnclosingElement();
    }
    return at instanceof ModuleElement module && !module.isUnnamed();
  }
}
