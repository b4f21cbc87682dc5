package io.katydid.processor;

import io.katydid.processor.CallModel.ProviderModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads which provider a parameter has: its own, that of its type, or a registered one. */
final class ProviderReader {

  private final Elements elements;
  private final Types types;
  private final ProvidedTypes provided;

  ProviderReader(Elements elements, Types types, ProvidedTypes provided) {
    this.elements = elements;
    this.types = types;
    this.provided = provided;
  }

  /**
   * The provider of a parameter.
   *
   * @param type that of the parameter, as the user class sees it
   */
  Optional<ProviderModel> of(Element parameter, TypeMirror type) {
    return declaration(parameter, type)
        .flatMap(declared -> declared.type("value"))
        .flatMap(provider -> model(provider, type, List.of()))
        .or(() -> mayBeRegistered(parameter, type) ? registered(type) : Optional.empty());
  }

  /** Whether a class, or its superclasses, have anything injected that a provider makes. */
  static boolean isUsedBy(TypeElement user) {
    Stream<ExecutableElement> constructors =
        ElementFilter.constructorsIn(user.getEnclosedElements()).stream()
            .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE));
    Stream<ExecutableElement> methods =
        ClassHierarchy.of(user).stream()
            .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
            .filter(method ->
                Annotations.OF_USERS.stream().anyMatch(role -> Annotations.isOn(method, role)));
    return Stream.concat(constructors, methods)
        .flatMap(call -> call.getParameters().stream())
        .anyMatch(parameter -> mayBeRegistered(parameter, parameter.asType()));
  }

  /** Whether the type is one that is given neither by Katydid itself nor by a feed. */
  private static boolean mayBeRegistered(Element parameter, TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && InjectableType.of(type).isEmpty()
        && !SharedModel.isQueue(type)
        && !Annotations.isOn(parameter, Annotations.FEED);
  }

  private Optional<Declaration> declaration(Element parameter, TypeMirror type) {
    return Declaration.find(Annotations.PROVIDED_BY, parameter, elements)
        .or(() ->
            LoadModel.declared(type)
                .flatMap(on -> Declaration.find(Annotations.PROVIDED_BY, on, elements)));
  }

  private Optional<ProviderModel> registered(TypeMirror type) {
    List<TypeElement> providers = provided.of(type);
    return providers.stream()
        .findFirst()
        .flatMap(first -> model(first.asType(), type, providers.subList(1, providers.size())));
  }

  private Optional<ProviderModel> model(
      TypeMirror provider, TypeMirror type, List<TypeElement> rivals) {
    return provided
        .made(provider)
        .map(made ->
            new ProviderModel(
                (TypeElement) types.asElement(provider),
                made,
                type.getKind() == TypeKind.TYPEVAR || types.isSubtype(made, type),
                rivals));
  }
}
