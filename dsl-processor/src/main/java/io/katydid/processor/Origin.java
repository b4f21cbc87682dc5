package io.katydid.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact stands in the source: at an element, or at an annotation of it, or at one value of
 * that annotation.
 */
record Origin(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  static Origin of(Element element) {
    return new Origin(element, null, null);
  }

  /** The name of the annotation without its package; empty at an element. */
  String annotationName() {
    return annotation == null
        ? ""
        : annotation.getAnnotationType().asElement().getSimpleName().toString();
  }
}
