package io.katydid.processor;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * The values of {@code @WaitTime} that are written.
 *
 * @param owner the class that it stands on, or in
 * @param texts by their members, in the order of {@link WaitForm}
 */
record WaitModel(
    Origin origin,
    TypeElement owner,
    Map<String, MemberValue<String>> texts,
    Optional<MemberValue<VariableElement>> per,
    Optional<MemberValue<VariableElement>> behind) {

  static WaitModel of(Declaration wait) {
    Map<String, MemberValue<String>> texts = new LinkedHashMap<>();
    for (WaitForm form : WaitForm.values()) {
      for (String member : form.members()) {
        wait.written(member).ifPresent(text -> texts.put(member, text));
      }
    }
    return new WaitModel(
        wait.origin(),
        Enclosing.type(wait.element()),
        texts,
        wait.written("per", VariableElement.class),
        wait.written("behind", VariableElement.class));
  }

  /** The value of a member that is written. */
  MemberValue<String> text(String member) {
    MemberValue<String> text = texts.get(member);
    if (text == null) {
      throw new IllegalStateException("@WaitTime has no " + member);
    }
    return text;
  }

  /** What it is, in part or in whole; more than one are a problem. */
  List<WaitForm> forms() {
    return Arrays.stream(WaitForm.values()).filter(form -> first(form).isPresent()).toList();
  }

  /** The first value that is written of this form. */
  Optional<MemberValue<String>> first(WaitForm form) {
    return form.members().stream().filter(texts::containsKey).map(this::text).findFirst();
  }

  /** Whether it is a pace. */
  boolean isPace() {
    return forms().stream().anyMatch(WaitForm::isPace);
  }
}
