package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;

import io.katydid.processor.StepModel.SetModel;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Checks that a task set can be made, run and left. */
final class SetValidator {

  private final Problems problems;

  SetValidator(Problems problems) {
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
      new ConstructorValidator(problems).validate(type, set.constructors());
    }
    leaving(set);
    set.methods()
        .onRequest()
        .forEach(call -> problems.add(Message.ON_REQUEST_IN_SET, call.origin(), call.name()));
    new MethodsValidator(type, problems).validateUser(set.methods());
  }

  private static Optional<String> unusable(TypeElement type) {
    if (!type.getKind().isClass() || type.getKind() == ElementKind.ENUM) {
      return Optional.of("not a class");
    } else if (type.getModifiers().contains(ABSTRACT)) {
      return Optional.of("abstract");
    }
    return type.getTypeParameters().isEmpty() ? Optional.empty() : Optional.of("generic");
  }

  private void leaving(SetModel set) {
    notNegative("leaveAfter", set.leaveAfter());
    notNegative("leaveWeight", set.leaveWeight());
    MemberValue<Integer> weight = set.leaveWeight();
    if (set.methods().isSequential() && weight.value() > 0) {
      problems.add(Message.SET_LEAVES_IN_ORDER, weight.origin(), set.name());
    }
  }

  private void notNegative(String member, MemberValue<Integer> value) {
    if (value.value() < 0) {
      problems.add(Message.SET_LEAVES_NEGATIVE, value.origin(), member, value.value());
    }
  }
}
