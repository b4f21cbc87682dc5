package io.katydid.processor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * The top-level types compiled from source so far: only in them can a problem be shown where it is.
 */
final class Sources {

  private final Set<String> topLevelTypes = new HashSet<>();

  void add(Collection<? extends Element> roots) {
    roots.forEach(root -> topLevelTypes.add(root.toString()));
  }

  boolean contain(Element element) {
    return topLevelTypes.contains(Enclosing.types(element).getLast().toString());
  }
}
