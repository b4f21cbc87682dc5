package io.katydid.processor;

import io.katydid.api.load.TagRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Checks the tags of a user class, of a set, or of a superclass of one. */
final class TagValidator {

  private final Elements elements;
  private final Problems problems;

  TagValidator(Elements elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
  }

  void validate(TypeElement type) {
    find(type);
    ElementFilter.methodsIn(type.getEnclosedElements()).forEach(this::find);
  }

  private void find(Element element) {
    Declaration.find(Annotations.TAG, element, elements).ifPresent(tag -> validate(element, tag));
  }

  private void validate(Element element, Declaration tag) {
    if (!element.getKind().isDeclaredType() && !Annotations.isOn(element, Annotations.TASK)) {
      problems.add(Message.TAG_UNUSED, tag.origin(), element.getSimpleName());
      return;
    }
    List<MemberValue<String>> tags = tag.texts("value");
    if (tags.isEmpty()) {
      problems.add(Message.TAG_MISSING, tag.origin());
    }
    Set<String> earlier = new HashSet<>();
    for (MemberValue<String> each : tags) {
      TagRule.problemOf(each.value())
          .ifPresent(problem -> problems.add(Message.TAG_MALFORMED, each.origin(), problem));
      if (!earlier.add(each.value())) {
        problems.add(Message.TAG_TWICE, each.origin(), each.value());
      }
    }
  }
}
