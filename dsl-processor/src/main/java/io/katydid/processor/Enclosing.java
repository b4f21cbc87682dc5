package io.katydid.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The way from an element outwards. */
final class Enclosing {

  private Enclosing() {}

  /** The type that an element is, or is a member of. */
  static TypeElement type(Element element) {
    return types(element).getFirst();
  }

  /** All types around an element, the innermost first; itself, if it is one. */
  static List<TypeElement> types(Element element) {
    List<TypeElement> types = new ArrayList<>();
    for (@Nullable Element at = element; at != null; at = at.getEnclosingElement()) {
      if (at instanceof TypeElement type) {
        types.add(type);
      }
    }
    return types;
  }

  static boolean isSamePackage(Element one, Element other) {
    return Objects.equals(
        types(one).getLast().getEnclosingElement(), types(other).getLast().getEnclosingElement());
  }
}
