package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;

import io.katydid.processor.StepModel.SetModel;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Checks that a task set can be made, run and left. */
final class SetValidator {

  /** What is about a user as a whole. */
  private static final Set<String> OF_USERS =
      Set.of(
          Annotations.BEFORE_RUN,
          Annotations.AFTER_RUN,
          Annotations.HTTP_CLIENT_FACTORY,
          Annotations.CONNECTIONS,
          Annotations.TLS);

  private final TypeElement user;
  private final Problems problems;

  /**
   * Of the sets of a class.
   *
   * @param user the class beside which the plan is
   */
  SetValidator(TypeElement user, Problems problems) {
    this.user = user;
    this.problems = problems;
  }

  void validate(SetModel set) {
    TypeElement type = set.type();
    Optional<String> unusable = unusable(type);
    if (unusable.isPresent()) {
      problems.add(Message.SET_UNUSABLE, set.origin(), set.name(), unusable.get());
    } else if (type.getModifiers().contains(PRIVATE)) {
      problems.add(Message.USER_PRIVATE, set.origin(), set.name());
    } else {
      NamedTypes.hidden(type.asType(), user)
          .ifPresentOrElse(
              hidden -> cannotAccess(hidden, set),
              () -> new ConstructorValidator(user, problems).validate(type, set.constructors()));
    }
    leaving(set);
    if (!Annotations.isOn(type, Annotations.USER)) {
      Annotations.carriers(type).forEach(element -> ofUsers(element, type));
    }
    set.methods()
        .onRequest()
        .forEach(call -> problems.add(Message.ON_REQUEST_IN_SET, call.origin(), call.name()));
    new MethodsValidator(type, user, problems).validateUser(set.methods());
  }

  private void cannotAccess(TypeElement hidden, SetModel set) {
    problems.add(
        Message.PLAN_CANNOT_ACCESS,
        set.origin(),
        user.getSimpleName(),
        hidden,
        NamedTypes.adviceOn(hidden, user));
  }

  private static Optional<String> unusable(TypeElement type) {
    if (!type.getKind().isClass() || type.getKind() == ElementKind.ENUM) {
      return Optional.of("not a class");
    } else if (type.getModifiers().contains(ABSTRACT)) {
      return Optional.of("abstract");
    }
    return type.getTypeParameters().isEmpty() ? Optional.empty() : Optional.of("generic");
  }

  private void ofUsers(Element element, TypeElement set) {
    Annotations.ours(element)
        .filter(annotation -> OF_USERS.contains(Declaration.nameOf(annotation)))
        .map(annotation -> new Origin(element, annotation, null))
        .forEach(origin ->
            problems.add(
                Message.OF_USER_IN_SET, origin, origin.annotationName(), set.getSimpleName()));
  }

  private void leaving(SetModel set) {
    notNegative("leaveAfter", set.leaveAfter());
    notNegative("leaveWeight", set.leaveWeight());
    MemberValue<Integer> weight = set.leaveWeight();
    if (set.methods().isSequential() && weight.value() > 0) {
      problems.add(Message.SET_LEAVES_IN_ORDER, weight.origin(), set.name());
    }
    long tasks = set.methods().steps().stream().mapToLong(step -> step.weight().value()).sum();
    if (tasks <= Integer.MAX_VALUE && tasks + weight.value() > Integer.MAX_VALUE) {
      problems.add(
          Message.WEIGHTS_TOO_LARGE,
          weight.origin(),
          set.name(),
          tasks + weight.value(),
          Integer.MAX_VALUE);
    }
  }

  private void notNegative(String member, MemberValue<Integer> value) {
    if (value.value() < 0) {
      problems.add(Message.SET_LEAVES_NEGATIVE, value.origin(), member, value.value());
    }
  }
}
