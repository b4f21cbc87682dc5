package io.katydid.processor;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Finds what is not resolved in a type, as far as it matters here. Either another processor will
 * generate it, and the type is read in the next round; or javac itself reports the mistake.
 */
final class Unresolved {

  private final Elements elements;

  Unresolved(Elements elements) {
    this.elements = elements;
  }

  boolean in(TypeElement type) {
    List<TypeElement> hierarchy = ClassHierarchy.of(type);
    return hierarchy.stream()
            .anyMatch(it -> isUnresolved(it.asType()) || isUnresolved(it.getSuperclass()))
        || hierarchy.stream().anyMatch(this::inDeclarations)
        || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(this::inSignature);
  }

  private boolean inDeclarations(TypeElement type) {
    return inAnnotations(type)
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> Annotations.ours(method).findAny().isPresent())
            .anyMatch(method -> inSignature(method) || inAnnotations(method));
  }

  private boolean inSignature(ExecutableElement method) {
    return inTypes(method) || method.getParameters().stream().anyMatch(this::inProvider);
  }

  /** The annotation that names it may stand on the type, too. */
  private boolean inProvider(Element parameter) {
    return Stream.concat(Stream.of(parameter), LoadModel.declared(parameter.asType()).stream())
        .anyMatch(element -> Annotations.ours(element).anyMatch(this::inAnnotation));
  }

  private static boolean inTypes(ExecutableElement method) {
    return Stream.of(
            Stream.of(method.getReturnType()),
            method.getParameters().stream().map(Element::asType),
            method.getThrownTypes().stream())
        .flatMap(types -> types)
        .anyMatch(Unresolved::isUnresolved);
  }

  private boolean inAnnotations(Element element) {
    return Annotations.closure(element).stream()
        .anyMatch(
            at -> isUnresolved(at.asType()) || Annotations.ours(at).anyMatch(this::inAnnotation));
  }

  /** A value is missing, or is not what it must be. */
  private boolean inAnnotation(AnnotationMirror annotation) {
    var values = elements.getElementValuesWithDefaults(annotation);
    var members = annotation.getAnnotationType().asElement().getEnclosedElements();
    return values.size() < ElementFilter.methodsIn(members).size()
        || values.values().stream().anyMatch(this::inValue);
  }

  private boolean inValue(AnnotationValue value) {
    return value.accept(new ValueVisitor(), null);
  }

  private static boolean isUnresolved(TypeMirror type) {
    return NamedTypes.of(type).anyMatch(named -> named.getKind() == TypeKind.ERROR);
  }

  private final class ValueVisitor extends SimpleAnnotationValueVisitor14<Boolean, Void> {

    ValueVisitor() {
      super(false);
    }

    /** The text is how javac hands over a value it could not make out. */
    @Override
    public Boolean visitString(String text, Void none) {
      return text.equals("<error>");
    }

    @Override
    public Boolean visitType(TypeMirror type, Void none) {
      return isUnresolved(type);
    }

    @Override
    public Boolean visitAnnotation(AnnotationMirror annotation, Void none) {
      return inAnnotation(annotation);
    }

    @Override
    public Boolean visitArray(List<? extends AnnotationValue> values, Void none) {
      return values.stream().anyMatch(Unresolved.this::inValue);
    }
  }
}
