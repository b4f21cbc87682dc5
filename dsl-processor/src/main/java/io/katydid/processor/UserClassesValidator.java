package io.katydid.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** Checks the user classes that a load is made of. */
final class UserClassesValidator {

  private final Problems problems;

  UserClassesValidator(Problems problems) {
    this.problems = problems;
  }

  void validate(Origin origin, List<MemberValue<TypeMirror>> userClasses) {
    if (userClasses.isEmpty()) {
      problems.add(Message.LOAD_TEST_EMPTY, origin, origin.annotationName());
    }
    Set<String> seen = new HashSet<>();
    for (MemberValue<TypeMirror> type : userClasses) {
      if (!seen.add(type.value().toString())) {
        problems.add(Message.LOAD_TEST_USER_TWICE, type.origin(), type.value());
      } else if (!isUser(type.value())) {
        problems.add(Message.LOAD_TEST_NOT_A_USER, type.origin(), type.value());
      }
    }
  }

  private static boolean isUser(TypeMirror type) {
    return LoadModel.declared(type)
        .filter(declared -> Annotations.isOn(declared, Annotations.USER))
        .isPresent();
  }
}
