package io.katydid.processor;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** The types that have to be named where a type is written, and who sees them. */
final class NamedTypes {

  private NamedTypes() {}

  /** The type, its arguments, and so on: {@code List}, {@code Map} and so on of a list of maps. */
  static Stream<TypeMirror> of(TypeMirror type) {
    Stream<? extends TypeMirror> parts =
        switch (type) {
          case DeclaredType declared -> declared.getTypeArguments().stream();
          case ArrayType array -> Stream.of(array.getComponentType());
          case WildcardType wildcard ->
              Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                  .flatMap(Stream::ofNullable);
          default -> Stream.of();
        };
    return Stream.concat(Stream.of(type), parts.flatMap(NamedTypes::of));
  }

  /** The classes and interfaces among them. */
  static Stream<TypeElement> elements(TypeMirror type) {
    return of(type).flatMap(named -> LoadModel.declared(named).stream());
  }

  /** Whether what it stands for is known in a subclass only. */
  static boolean hasVariable(TypeMirror type) {
    return of(type).anyMatch(named -> named.getKind() == TypeKind.TYPEVAR);
  }

  /** Whether a type is without its arguments. */
  static boolean hasRaw(TypeMirror type) {
    return of(type)
        .anyMatch(named ->
            named instanceof DeclaredType declared
                && declared.getTypeArguments().isEmpty()
                && declared.asElement() instanceof TypeElement element
                && !element.getTypeParameters().isEmpty());
  }

  /**
   * The first of them, or of the classes around them, that a class beside this one cannot name.
   * Those that this class is in are not among them: they are checked with it.
   */
  static Optional<TypeElement> hidden(TypeMirror type, TypeElement user) {
    return elements(type)
        .flatMap(named -> Enclosing.types(named).stream())
        .filter(named -> !isVisible(named, user) && !Enclosing.types(user).contains(named))
        .findFirst();
  }

  /** What makes something hidden visible. */
  static String adviceOn(Element hidden, TypeElement user) {
    return Enclosing.isSamePackage(hidden, user) ? "remove 'private'" : "make it public";
  }

  /** Whether code in the package of a class can use an element by itself. */
  static boolean isVisible(Element element, TypeElement user) {
    return element.getModifiers().contains(PUBLIC)
        || (!element.getModifiers().contains(PRIVATE) && Enclosing.isSamePackage(element, user));
  }
}
