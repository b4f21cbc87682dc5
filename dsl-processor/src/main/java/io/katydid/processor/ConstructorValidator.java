package io.katydid.processor;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that a user class or a task set has one constructor, which its plan can call. */
final class ConstructorValidator {

  private final TypeElement user;
  private final Problems problems;

  /**
   * Of classes that a plan makes.
   *
   * @param user the class beside which it is
   */
  ConstructorValidator(TypeElement user, Problems problems) {
    this.user = user;
    this.problems = problems;
  }

  void validate(TypeElement type, List<CallModel> constructors) {
    if (constructors.isEmpty()) {
      problems.add(Message.CONSTRUCTOR_PRIVATE, ofPrivate(type), type.getSimpleName());
    } else if (constructors.size() > 1) {
      problems.add(
          Message.CONSTRUCTOR_AMBIGUOUS,
          Origin.of(type),
          type.getSimpleName(),
          constructors.size());
    } else {
      new CallValidator(type, user, problems).constructor(constructors.getFirst());
    }
  }

  /** The constructor to change, if there is no choice. */
  private static Origin ofPrivate(TypeElement type) {
    List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
    return Origin.of(all.size() == 1 ? all.getFirst() : type);
  }
}
