package io.katydid.processor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The top-level types compiled from source so far: only in them can a problem be shown where it is;
 * and the classes that users of them are instances of.
 */
final class Sources {

  private final Set<String> topLevelTypes = new HashSet<>();
  private final Set<String> superclasses = new HashSet<>();

  void add(Collection<? extends Element> roots) {
    roots.forEach(root -> topLevelTypes.add(root.toString()));
  }

  void addSuperclass(TypeElement ofUser) {
    superclasses.add(ofUser.getQualifiedName().toString());
  }

  /** Whether a user class or a task set extends a class, or is it. */
  boolean isSuperclass(TypeElement type) {
    return superclasses.contains(type.getQualifiedName().toString());
  }

  boolean contain(Element element) {
    return topLevelTypes.contains(Enclosing.types(element).getLast().toString());
  }
}
