package io.katydid.processor;

import static java.util.stream.Collectors.joining;
import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import io.katydid.processor.CallModel.ParameterModel;
import io.katydid.processor.CallModel.ProviderModel;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that the plan of a user class can make a provider, and pass on what that makes. */
final class ProviderValidator {

  private final TypeElement user;
  private final Problems problems;

  ProviderValidator(TypeElement user, Problems problems) {
    this.user = user;
    this.problems = problems;
  }

  void validate(ParameterModel parameter, ProviderModel provider) {
    if (!provider.rivals().isEmpty()) {
      problems.add(
          Message.PROVIDER_AMBIGUOUS,
          parameter.origin(),
          parameter.name(),
          parameter.type(),
          names(provider));
    } else if (!canBeMade(provider.type(), it -> NamedTypes.isVisible(it, user))) {
      problems.add(
          Message.PROVIDER_UNUSABLE, parameter.origin(), parameter.name(), provider.type());
    } else if (!provider.fits()) {
      problems.add(
          Message.PROVIDER_UNFIT,
          parameter.origin(),
          parameter.name(),
          parameter.type(),
          provider.type(),
          provider.provided());
    }
  }

  /** In the same order, however the providers were found. */
  private static String names(ProviderModel provider) {
    return Stream.concat(Stream.of(provider.type()), provider.rivals().stream())
        .map(Object::toString)
        .sorted()
        .collect(joining(", "));
  }

  /** Checks a provider that is registered for plans of any package. */
  static void validate(TypeElement registered, boolean isProvider, Problems problems) {
    TypeElement outermost = Enclosing.types(registered).getLast();
    boolean isInPackage = outermost.getQualifiedName().toString().contains(".");
    if (!isProvider
        || !isInPackage
        || !canBeMade(registered, it -> it.getModifiers().contains(PUBLIC))) {
      problems.add(Message.PROVIDES_UNUSABLE, Origin.of(registered), registered);
    }
  }

  private static boolean canBeMade(TypeElement provider, Predicate<Element> isVisible) {
    boolean isTopLevel = Enclosing.types(provider).size() == 1;
    return provider.getKind() == ElementKind.CLASS
        && provider.getTypeParameters().isEmpty()
        && !provider.getModifiers().contains(ABSTRACT)
        && (isTopLevel || provider.getModifiers().contains(STATIC))
        && Enclosing.types(provider).stream().allMatch(isVisible)
        && ElementFilter.constructorsIn(provider.getEnclosedElements()).stream()
            .anyMatch(constructor -> canBeCalled(constructor) && isVisible.test(constructor));
  }

  private static boolean canBeCalled(ExecutableElement constructor) {
    return constructor.getParameters().isEmpty() && constructor.getThrownTypes().isEmpty();
  }
}
