package io.katydid.processor;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** One annotation on one element, with its values, defaults included. */
record Declaration(
    Element element,
    AnnotationMirror annotation,
    Map<String, AnnotationValue> values,
    Origin origin) {

  /** The annotation of this name that stands on the element itself. */
  static Optional<Declaration> find(String name, Element element, Elements elements) {
    return element.getAnnotationMirrors().stream()
        .filter(annotation -> nameOf(annotation).equals(name))
        .map(annotation -> of(element, annotation, elements))
        .findFirst();
  }

  /** All annotations of this name that stand on the element itself, in source order. */
  static Stream<Declaration> all(String name, Element element, Elements elements) {
    return Stream.concat(
        find(name, element, elements).stream(),
        repeated(name, element, elements).stream()
            .map(annotation -> of(element, annotation, elements)));
  }

  /** Those that are in a container, which javac makes of more than one. */
  static List<AnnotationMirror> repeated(String name, Element element, Elements elements) {
    return find(name + ".List", element, elements).stream()
        .flatMap(list -> list.array("value").stream())
        .map(value -> (AnnotationMirror) value.getValue())
        .toList();
  }

  static Declaration of(Element element, AnnotationMirror annotation, Elements elements) {
    Map<String, AnnotationValue> values =
        elements.getElementValuesWithDefaults(annotation).entrySet().stream()
            .collect(
                toMap(value -> value.getKey().getSimpleName().toString(), Map.Entry::getValue));
    return new Declaration(element, annotation, values, new Origin(element, annotation, null));
  }

  static String nameOf(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /**
   * The same annotation, with problems reported at another element, where this one has no source.
   */
  Declaration reportedAt(Origin other) {
    return new Declaration(element, annotation, values, other);
  }

  MemberValue<String> text(String member) {
    return stated(member, String.class);
  }

  MemberValue<Integer> integer(String member) {
    return stated(member, Integer.class);
  }

  MemberValue<Boolean> flag(String member) {
    return stated(member, Boolean.class);
  }

  MemberValue<Double> decimal(String member) {
    return stated(member, Double.class);
  }

  /** The name of the enum constant that a member is. */
  String constant(String member) {
    return ((VariableElement) value(member).getValue()).getSimpleName().toString();
  }

  /** The class that a member names, if it is one. */
  Optional<TypeMirror> type(String member) {
    return value(member).getValue() instanceof DeclaredType type
        ? Optional.of(type)
        : Optional.empty();
  }

  /**
   * The value of a member as a text, whatever its type is.
   *
   * @param separator between the elements of an array
   */
  MemberValue<String> asText(String member, String separator) {
    AnnotationValue value = value(member);
    String text =
        isArray(member)
            ? texts(member).stream().map(MemberValue::value).collect(joining(separator))
            : value.getValue().toString();
    return new MemberValue<>(text, originOf(value));
  }

  /** Whether a member is an array. */
  boolean isArray(String member) {
    return value(member).getValue() instanceof List<?>;
  }

  /** The texts of the elements of a member that is an array, whatever their type is. */
  List<MemberValue<String>> texts(String member) {
    return array(member).stream()
        .map(value -> new MemberValue<>(value.getValue().toString(), originOf(value)))
        .toList();
  }

  /** The numbers of a member that is an array of them. */
  List<MemberValue<Integer>> integers(String member) {
    return array(member).stream()
        .map(value -> new MemberValue<>((Integer) value.getValue(), originOf(value)))
        .toList();
  }

  /** The text of a member, if it is written in the source. */
  Optional<MemberValue<String>> written(String member) {
    return written(member, String.class);
  }

  /** The value of a member, if it is written in the source. */
  <T> Optional<MemberValue<T>> written(String member, Class<T> type) {
    return written().containsKey(member) ? Optional.of(stated(member, type)) : Optional.empty();
  }

  /** The members that are written in the source, and where. */
  Map<String, Origin> written() {
    return annotation.getElementValues().entrySet().stream()
        .collect(
            toMap(
                value -> value.getKey().getSimpleName().toString(),
                value -> originOf(value.getValue())));
  }

  /** The elements of a member that is an array. */
  @SuppressWarnings("unchecked")
  List<AnnotationValue> array(String member) {
    return (List<AnnotationValue>) value(member).getValue();
  }

  Origin originOf(AnnotationValue value) {
    return origin.annotation() == null ? origin : new Origin(element, annotation, value);
  }

  private <T> MemberValue<T> stated(String member, Class<T> type) {
    AnnotationValue value = value(member);
    return new MemberValue<>(type.cast(value.getValue()), originOf(value));
  }

  private AnnotationValue value(String member) {
    AnnotationValue value = values.get(member);
    if (value == null) {
      throw new IllegalStateException(annotation + " has no member " + member);
    }
    return value;
  }
}
