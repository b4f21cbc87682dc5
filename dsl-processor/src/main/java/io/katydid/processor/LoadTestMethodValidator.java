package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Checks that JUnit can run a load test. */
final class LoadTestMethodValidator {

  private static final String IGNORED = ", so JUnit ignores it";

  /** Belongs to the runtime, which is not known here. */
  private static final String RESULT = "io.katydid.LoadResult";

  private final Problems problems;

  LoadTestMethodValidator(Problems problems) {
    this.problems = problems;
  }

  /**
   * An annotation can be a load test, too: that is one of the methods it stands on.
   *
   * @param objectives those on the element, and on its annotations
   */
  void validate(Element element, List<SloModel> objectives) {
    validate(element);
    if (element instanceof ExecutableElement method
        && objectives.isEmpty()
        && !takesResult(method)) {
      problems.add(Message.SLO_MISSING, Origin.of(method), method.getSimpleName());
    }
  }

  /** Without a look at its objectives. */
  void validate(Element element) {
    if (element instanceof ExecutableElement method) {
      forbid(PRIVATE, method, "remove 'private'");
      forbid(STATIC, method, "remove 'static'");
      forbid(ABSTRACT, method, "put the annotation on the methods that implement it");
      signature(method);
    }
  }

  /** The body of the test can judge what it takes. */
  private static boolean takesResult(ExecutableElement method) {
    return method.getParameters().stream()
        .anyMatch(parameter -> InjectableType.nameOf(parameter.asType()).equals(RESULT));
  }

  private void forbid(Modifier modifier, ExecutableElement method, String advice) {
    if (method.getModifiers().contains(modifier)) {
      report(method, "is " + modifier + IGNORED, advice);
    }
  }

  private void signature(ExecutableElement method) {
    if (!method.getTypeParameters().isEmpty()) {
      report(method, "has type parameters, which are not known here", "remove them");
    }
    if (method.getReturnType().getKind() != TypeKind.VOID) {
      report(method, "returns " + method.getReturnType() + IGNORED, "make it void");
    }
  }

  private void report(ExecutableElement method, String found, String advice) {
    problems.add(
        Message.LOAD_TEST_METHOD, Origin.of(method), method.getSimpleName(), found, advice);
  }
}
