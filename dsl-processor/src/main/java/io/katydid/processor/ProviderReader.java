package io.katydid.processor;

import io.katydid.api.ResourceProvider;
import io.katydid.processor.CallModel.ProviderModel;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads which provider a parameter has: its own, or that of its type. */
final class ProviderReader {

  private static final String PROVIDER = ResourceProvider.class.getCanonicalName();

  private final Elements elements;
  private final Types types;

  ProviderReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * The provider of a parameter.
   *
   * @param type that of the parameter, as the user class sees it
   */
  Optional<ProviderModel> of(Element parameter, TypeMirror type) {
    return declaration(parameter, type)
        .flatMap(declared -> declared.type("value"))
        .flatMap(provider -> model(provider, type));
  }

  /** Whether the constructors and methods of a class, or its superclasses, have any. */
  static boolean isUsedBy(TypeElement user) {
    return ClassHierarchy.of(user).stream()
        .flatMap(type ->
            Stream.concat(
                ElementFilter.constructorsIn(type.getEnclosedElements()).stream(),
                ElementFilter.methodsIn(type.getEnclosedElements()).stream()))
        .flatMap(call -> call.getParameters().stream())
        .flatMap(parameter ->
            Stream.concat(Stream.of(parameter), LoadModel.declared(parameter.asType()).stream()))
        .anyMatch(element -> Annotations.isOn(element, Annotations.PROVIDED_BY));
  }

  private Optional<Declaration> declaration(Element parameter, TypeMirror type) {
    return Declaration.find(Annotations.PROVIDED_BY, parameter, elements)
        .or(() ->
            LoadModel.declared(type)
                .flatMap(on -> Declaration.find(Annotations.PROVIDED_BY, on, elements)));
  }

  private Optional<ProviderModel> model(TypeMirror provider, TypeMirror type) {
    return provided(provider)
        .map(made ->
            new ProviderModel(
                (TypeElement) types.asElement(provider),
                made,
                type.getKind() == TypeKind.TYPEVAR || types.isSubtype(made, type)));
  }

  /** What stands for the type parameter of the provider interface. */
  private Optional<TypeMirror> provided(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && InjectableType.nameOf(declared).equals(PROVIDER)
        && !declared.getTypeArguments().isEmpty()) {
      return Optional.of(declared.getTypeArguments().getFirst());
    }
    return types.directSupertypes(type).stream()
        .flatMap(supertype -> provided(supertype).stream())
        .findFirst();
  }
}
