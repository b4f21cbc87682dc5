package io.katydid.processor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** A class and its superclasses, the topmost below {@link Object} first. */
final class Lineage {

  private Lineage() {}

  static List<TypeElement> of(TypeElement type) {
    Deque<TypeElement> lineage = new ArrayDeque<>();
    lineage.add(type);
    while (lineage.getFirst().getSuperclass() instanceof DeclaredType parent) {
      lineage.addFirst((TypeElement) parent.asElement());
    }
    return lineage.stream().filter(ancestor -> !isObject(ancestor)).toList();
  }

  private static boolean isObject(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.lang.Object");
  }
}
