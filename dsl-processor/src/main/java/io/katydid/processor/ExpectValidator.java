package io.katydid.processor;

import io.katydid.api.StatusRange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Checks the expected statuses of the methods of a user class, or of a superclass of one. */
final class ExpectValidator {

  /** The methods that make requests. */
  private static final Set<String> ROLES =
      Set.of(Annotations.TASK, Annotations.ON_START, Annotations.ON_STOP);

  private final Elements elements;
  private final Problems problems;

  ExpectValidator(Elements elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
  }

  void validate(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Optional<Declaration> expect = Declaration.find(Annotations.EXPECT, method, elements);
      expect.ifPresent(it -> validate(method, it));
    }
  }

  private void validate(ExecutableElement method, Declaration expect) {
    if (ROLES.stream().noneMatch(role -> Annotations.isOn(method, role))) {
      problems.add(Message.EXPECT_UNUSED, expect.origin(), method.getSimpleName());
    }
    List<MemberValue<Integer>> statuses = expect.integers("value");
    if (statuses.isEmpty()) {
      problems.add(Message.EXPECT_EMPTY, expect.origin());
    }
    Set<Integer> seen = new HashSet<>();
    for (MemberValue<Integer> status : statuses) {
      if (!StatusRange.isStatus(status.value())) {
        problems.add(
            Message.EXPECT_IMPOSSIBLE,
            status.origin(),
            StatusRange.LOWEST,
            StatusRange.HIGHEST,
            status.value());
      } else if (!seen.add(status.value())) {
        problems.add(Message.EXPECT_TWICE, status.origin(), status.value());
      }
    }
  }
}
