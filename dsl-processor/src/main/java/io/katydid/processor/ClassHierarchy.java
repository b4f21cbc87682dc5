package io.katydid.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A class and its superclasses, the topmost below {@link Object} or {@link Record} first. */
final class ClassHierarchy {

  /** Nothing of ours is in these. */
  private static final Set<String> TOPS = Set.of("java.lang.Object", "java.lang.Record");

  private ClassHierarchy() {}

  static List<TypeElement> of(TypeElement type) {
    Deque<TypeElement> hierarchy = new ArrayDeque<>();
    hierarchy.add(type);
    while (hierarchy.getFirst().getSuperclass() instanceof DeclaredType parent) {
      hierarchy.addFirst((TypeElement) parent.asElement());
    }
    return hierarchy.stream().filter(ancestor -> !isTop(ancestor)).toList();
  }

  /** Whether a type is this class, or extends it. */
  static boolean isA(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && of(element).stream().anyMatch(it -> it.getQualifiedName().contentEquals(name));
  }

  private static boolean isTop(TypeElement type) {
    return TOPS.contains(type.getQualifiedName().toString());
  }
}
