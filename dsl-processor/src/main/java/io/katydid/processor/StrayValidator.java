package io.katydid.processor;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds annotations of virtual users in a type that has none. */
final class StrayValidator {

  private final TypeElement type;
  private final Problems problems;

  StrayValidator(TypeElement type, Problems problems) {
    this.type = type;
    this.problems = problems;
  }

  /** Nested types are left out: they are types of their own, and may well be user classes. */
  void validate() {
    Stream<? extends Element> members =
        type.getEnclosedElements().stream().filter(member -> !(member instanceof TypeElement));
    Stream.concat(Stream.of(type), members).forEach(this::validate);
  }

  private void validate(Element element) {
    Annotations.ours(element)
        .filter(annotation -> Annotations.OF_USERS.contains(Declaration.nameOf(annotation)))
        .forEach(annotation ->
            problems.add(
                Message.USER_MISSING,
                new Origin(element, annotation, null),
                "@" + annotation.getAnnotationType().asElement().getSimpleName(),
                type.getSimpleName()));
  }
}
