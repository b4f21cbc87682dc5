package io.katydid.processor;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks that a test class has one member with {@code @Host} at most, which can hold a host. */
final class HostMembersValidator {

  private static final Set<String> TYPES = Set.of("java.lang.String", "java.net.URI");

  private final Problems problems;

  HostMembersValidator(Problems problems) {
    this.problems = problems;
  }

  void validate(TypeElement type) {
    List<Element> members =
        Annotations.carriers(type)
            .filter(element -> Annotations.isOn(element, Annotations.HOST))
            .toList();
    members.forEach(this::type);
    members.stream()
        .skip(1)
        .forEach(more ->
            problems.add(
                Message.HOST_TWICE, Origin.of(more), name(more), name(members.getFirst())));
  }

  private void type(Element member) {
    TypeMirror type =
        member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
    if (!TYPES.contains(Injection.nameOf(type)) && type.getKind() != TypeKind.ERROR) {
      problems.add(Message.HOST_TYPE, Origin.of(member), name(member), type);
    }
  }

  private static String name(Element member) {
    return member.getSimpleName() + (member instanceof ExecutableElement ? "()" : "");
  }
}
