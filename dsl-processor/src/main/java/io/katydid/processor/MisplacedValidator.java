package io.katydid.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds annotations of virtual users in a type that has none. */
final class MisplacedValidator {

  private final TypeElement type;
  private final Problems problems;

  MisplacedValidator(TypeElement type, Problems problems) {
    this.type = type;
    this.problems = problems;
  }

  void validate() {
    Annotations.carriers(type).forEach(this::validate);
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
