package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.STATIC;

import io.katydid.api.load.LoadOptions;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks that the shape of a load can be made: by a constructor without parameters. */
final class ShapeValidator {

  private final Problems problems;

  ShapeValidator(Problems problems) {
    this.problems = problems;
  }

  void validate(Declaration test) {
    Optional<TypeMirror> shape = test.type(LoadOptions.SHAPE.name());
    shape
        .flatMap(LoadModel::declared)
        .filter(type -> !type.getQualifiedName().contentEquals(Annotations.LOAD_SHAPE))
        .ifPresent(type ->
            problem(type)
                .ifPresent(problem ->
                    problems.add(
                        Message.SHAPE_IMPOSSIBLE,
                        test.asText(LoadOptions.SHAPE.name(), "").origin(),
                        type.getSimpleName(),
                        problem)));
  }

  private static Optional<String> problem(TypeElement type) {
    if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(ABSTRACT)) {
      return Optional.of("write a class that is not abstract");
    }
    if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(STATIC)) {
      return Optional.of("make it static");
    }
    boolean hasConstructor =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(constructor -> constructor.getParameters().isEmpty());
    return hasConstructor
        ? Optional.empty()
        : Optional.of("give it a constructor without parameters");
  }
}
