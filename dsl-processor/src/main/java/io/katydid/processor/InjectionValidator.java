package io.katydid.processor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Checks that what is written at parameters is at those that are given something, and only one. */
final class InjectionValidator {

  /** What says what a parameter is given; the first that is there counts. */
  private static final List<String> INJECTIONS =
      List.of(Annotations.FEED, Annotations.SHARED, Annotations.PROVIDED_BY);

  private static final Set<String> ROLES =
      Set.of(Annotations.TASK, Annotations.ON_START, Annotations.ON_STOP);

  private final Problems problems;

  InjectionValidator(Problems problems) {
    this.problems = problems;
  }

  /** The parameters of a type's methods and constructors. */
  static Stream<VariableElement> parameters(TypeElement type) {
    return executables(type).flatMap(called -> called.getParameters().stream());
  }

  private static Stream<ExecutableElement> executables(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast);
  }

  void validate(TypeElement type) {
    executables(type)
        .forEach(
            called -> called.getParameters().forEach(parameter -> validate(parameter, called)));
  }

  private void validate(VariableElement parameter, ExecutableElement called) {
    List<? extends AnnotationMirror> injections =
        Annotations.ours(parameter)
            .filter(annotation -> INJECTIONS.contains(Declaration.nameOf(annotation)))
            .toList();
    if (!isInjected(called)) {
      injections.forEach(annotation ->
          problems.add(
              Message.INJECTION_UNUSED,
              new Origin(parameter, annotation, null),
              nameOf(annotation),
              parameter.getSimpleName(),
              nameOf(called)));
    } else if (injections.size() > 1) {
      problems.add(
          Message.INJECTION_TWICE,
          new Origin(parameter, injections.get(1), null),
          parameter.getSimpleName(),
          nameOf(injections.get(0)),
          nameOf(injections.get(1)));
    }
  }

  private static boolean isInjected(Element called) {
    TypeElement type = Enclosing.type(called);
    boolean isMade =
        Annotations.isOn(type, Annotations.USER) || Annotations.isOn(type, Annotations.TASK_SET);
    return called.getKind() == ElementKind.CONSTRUCTOR
        ? isMade && !called.getModifiers().contains(Modifier.PRIVATE)
        : ROLES.stream().anyMatch(role -> Annotations.isOn(called, role));
  }

  private static String nameOf(Element called) {
    return called.getKind() == ElementKind.CONSTRUCTOR
        ? Enclosing.type(called).getSimpleName().toString()
        : called.getSimpleName().toString();
  }

  private static String nameOf(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }
}
