package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.STATIC;

import io.katydid.api.load.RunOptions;
import io.katydid.api.load.WorkloadOptions;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Checks that the shape of a load, and its listeners, can be made: by a constructor without
 * parameters.
 */
final class MadeClassesValidator {

  private final Problems problems;

  MadeClassesValidator(Problems problems) {
    this.problems = problems;
  }

  void shape(Declaration test) {
    Origin shape = test.asText(WorkloadOptions.SHAPE.name(), "").origin();
    test.type(WorkloadOptions.SHAPE.name())
        .flatMap(LoadModel::declared)
        .filter(type -> !type.getQualifiedName().contentEquals(Annotations.LOAD_SHAPE))
        .ifPresent(type -> validate(type, shape));
  }

  void listeners(Declaration test) {
    for (AnnotationValue listener : test.array(RunOptions.LISTENERS.name())) {
      LoadModel.declared((TypeMirror) listener.getValue())
          .ifPresent(type -> validate(type, test.originOf(listener)));
    }
  }

  private void validate(TypeElement type, Origin origin) {
    problem(type)
        .ifPresent(
            problem -> problems.add(Message.CLASS_NOT_MADE, origin, type.getSimpleName(), problem));
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
