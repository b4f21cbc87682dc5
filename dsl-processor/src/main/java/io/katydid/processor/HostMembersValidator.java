package io.katydid.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
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

  void validate(TypeElement type, LoadTestReader tests) {
    List<Element> members = of(type).toList();
    unused(type, tests);
    members.forEach(this::type);
    members.stream()
        .skip(1)
        .forEach(more ->
            problems.add(
                Message.HOST_TWICE, Origin.of(more), name(more), name(members.getFirst())));
  }

  private static Stream<Element> of(TypeElement type) {
    return Annotations.carriers(type)
        .filter(element -> Annotations.isOn(element, Annotations.HOST));
  }

  /** A member, inherited or of a class around it, goes before what a load test says itself. */
  private void unused(TypeElement type, LoadTestReader tests) {
    Optional<Element> member =
        around(type).stream()
            .flatMap(at -> ClassHierarchy.of(at).stream())
            .flatMap(HostMembersValidator::of)
            .findFirst();
    member.ifPresent(host ->
        Annotations.carriers(type)
            .flatMap(test -> tests.writtenHost(test).stream())
            .filter(written -> !written.value().isEmpty())
            .forEach(written ->
                problems.add(Message.HOST_UNUSED, written.origin(), written.value(), name(host))));
  }

  /** The types whose instances a test of this type has: itself, and those around inner classes. */
  private static List<TypeElement> around(TypeElement type) {
    List<TypeElement> all = Enclosing.types(type);
    int inner =
        (int) all.stream().takeWhile(at -> !at.getModifiers().contains(Modifier.STATIC)).count();
    return all.subList(0, Math.min(inner + 1, all.size()));
  }

  private void type(Element member) {
    TypeMirror type =
        member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
    if (!TYPES.contains(InjectableType.nameOf(type)) && type.getKind() != TypeKind.ERROR) {
      problems.add(Message.HOST_TYPE, Origin.of(member), name(member), type);
    }
  }

  private static String name(Element member) {
    return member.getSimpleName() + (member instanceof ExecutableElement ? "()" : "");
  }
}
