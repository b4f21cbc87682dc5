package io.katydid.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.katydid.api.ProvidedBy;
import io.katydid.api.Provides;
import io.katydid.api.ResourceProvider;
import io.katydid.api.plan.Generated;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The providers with {@code @Provides}: those of this compilation, and those of its class path. A
 * processor can list the classes of a package there, but no resources: each provider is registered
 * by a class of one package.
 */
final class ProvidedTypes {

  private static final String PACKAGE = "io.katydid.provided";
  private static final String PROVIDER = ResourceProvider.class.getCanonicalName();

  private final Elements elements;
  private final Types types;
  private final List<TypeElement> compiled;

  /**
   * The providers that a compilation sees.
   *
   * @param compiled the types that are being compiled, providers or not
   */
  ProvidedTypes(Elements elements, Types types, Collection<TypeElement> compiled) {
    this.elements = elements;
    this.types = types;
    this.compiled = List.copyOf(compiled);
  }

  static boolean isRegistered(TypeElement provider) {
    return Annotations.isOn(provider, Annotations.PROVIDES);
  }

  /** The class by which a provider is found. */
  static JavaFile register(TypeElement provider) {
    String name = provider.getQualifiedName().toString().replace('.', '_');
    TypeSpec registration =
        TypeSpec.interfaceBuilder(name)
            .addOriginatingElement(provider)
            .addJavadoc("By which compilers find {@link $T}.\n\n", provider)
            .addJavadoc("<p>Generated from {@link $T}, which stands on it.\n", Provides.class)
            .addAnnotation(
                AnnotationSpec.builder(Generated.class)
                    .addMember("value", "$S", UserProcessor.class.getCanonicalName())
                    .build())
            .addAnnotation(
                AnnotationSpec.builder(ProvidedBy.class)
                    .addMember("value", "$T.class", ClassName.get(provider))
                    .build())
            .build();
    return JavaFile.builder(PACKAGE, registration).indent("  ").build();
  }

  /** Those that make exactly this type. */
  List<TypeElement> of(TypeMirror type) {
    return Stream.concat(compiled.stream(), registered())
        .filter(ProvidedTypes::isRegistered)
        .distinct()
        .filter(provider ->
            made(provider.asType()).filter(made -> types.isSameType(made, type)).isPresent())
        .toList();
  }

  /** A class that is left over from a provider that is gone names none. */
  private Stream<TypeElement> registered() {
    return elements.getAllPackageElements(PACKAGE).stream()
        .flatMap(found -> ElementFilter.typesIn(found.getEnclosedElements()).stream())
        .flatMap(by -> Declaration.find(Annotations.PROVIDED_BY, by, elements).stream())
        .flatMap(by -> by.type("value").stream())
        .filter(provider -> provider.getKind() == TypeKind.DECLARED)
        .map(provider -> (TypeElement) types.asElement(provider));
  }

  /** What a provider makes: what stands for the type parameter of its interface. */
  Optional<TypeMirror> made(TypeMirror provider) {
    if (provider instanceof DeclaredType declared
        && InjectableType.nameOf(declared).equals(PROVIDER)
        && !declared.getTypeArguments().isEmpty()) {
      return Optional.of(declared.getTypeArguments().getFirst());
    }
    return types.directSupertypes(provider).stream()
        .flatMap(supertype -> made(supertype).stream())
        .findFirst();
  }
}
