package io.katydid.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.katydid.processor.CallModel.ParameterModel;
import io.katydid.processor.FeedModel.ComponentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
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
    if (named(user).anyMatch(NamedTypes::hasRaw)) {
      warnings.add(CodeBlock.of("$S", "rawtypes"));
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
    Stream<Element> called =
        Stream.of(
                user.calls().map(CallModel::element),
                user.providers(),
                user.feeds().flatMap(feed -> feed.method().stream()).map(FeedMethod::element))
            .flatMap(some -> some);
    Stream<TypeElement> types =
        Stream.of(
                Stream.of(user.type()),
                user.methods().allSets(),
                named(user).flatMap(NamedTypes::elements))
            .flatMap(some -> some)
            .flatMap(type -> Enclosing.types(type).stream());
    return Stream.concat(types, called)
        .anyMatch(element -> element.getAnnotation(Deprecated.class) != null);
  }

  /** The types that it writes: those of what is passed on, and of the components of rows. */
  private static Stream<TypeMirror> named(UserModel user) {
    return Stream.concat(
        user.calls().flatMap(call -> call.parameters().stream()).map(ParameterModel::type),
        user.feeds().flatMap(feed -> feed.components().stream()).map(ComponentModel::type));
  }

  private static boolean isInModule(Element element) {
    @Nullable Element at = element;
    while (at != null && !(at instanceof ModuleElement)) {
      at = at.getEnclosingElement();
    }
    return at instanceof ModuleElement module && !module.isUnnamed();
  }
}
