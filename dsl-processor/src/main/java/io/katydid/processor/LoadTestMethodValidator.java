package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Checks that JUnit can run a load test. */
final class LoadTestMethodValidator {

  private static final String IN_SILENCE = ", so that JUnit leaves it out in silence";

  private final Problems problems;

  LoadTestMethodValidator(Problems problems) {
    this.problems = problems;
  }

  /** An annotation can be a load test, too: that is one of the methods it stands on. */
  void validate(Element element) {
    if (element instanceof ExecutableElement method) {
      forbid(PRIVATE, method, "remove 'private'");
      forbid(STATIC, method, "remove 'static'");
      forbid(ABSTRACT, method, "put the annotation on the methods that implement it");
      signature(method);
    }
  }

  private void forbid(Modifier modifier, ExecutableElement method, String advice) {
    if (method.getModifiers().contains(modifier)) {
      report(method, "is " + modifier + IN_SILENCE, advice);
    }
  }

  private void signature(ExecutableElement method) {
    if (!method.getTypeParameters().isEmpty()) {
      report(method, "has type parameters, and nothing says what they are", "remove them");
    }
    if (method.getReturnType().getKind() != TypeKind.VOID) {
      report(method, "returns " + method.getReturnType() + IN_SILENCE, "make it void");
    }
  }

  private void report(ExecutableElement method, String found, String advice) {
    problems.add(
        Message.LOAD_TEST_METHOD, Origin.of(method), method.getSimpleName(), found, advice);
  }
}
