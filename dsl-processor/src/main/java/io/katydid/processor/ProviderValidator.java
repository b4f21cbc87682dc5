package io.katydid.processor;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import io.katydid.processor.CallModel.ParameterModel;
import io.katydid.processor.CallModel.ProviderModel;
import java.util.Collection;
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
    if (!canBeMade(provider.type())) {
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

  private boolean canBeMade(TypeElement provider) {
    boolean isTopLevel = Enclosing.types(provider).size() == 1;
    return provider.getKind() == ElementKind.CLASS
        && provider.getTypeParameters().isEmpty()
        && !provider.getModifiers().contains(ABSTRACT)
        && (isTopLevel || provider.getModifiers().contains(STATIC))
        && areVisible(Enclosing.types(provider))
        && ElementFilter.constructorsIn(provider.getEnclosedElements()).stream()
            .anyMatch(this::canBeCalled);
  }

  private boolean canBeCalled(ExecutableElement constructor) {
    return constructor.getParameters().isEmpty()
        && constructor.getThrownTypes().isEmpty()
        && isVisible(constructor);
  }

  private boolean areVisible(Collection<? extends Element> elements) {
    return elements.stream().allMatch(this::isVisible);
  }

  private boolean isVisible(Element element) {
    return element.getModifiers().contains(PUBLIC)
        || (!element.getModifiers().contains(PRIVATE) && Enclosing.isSamePackage(element, user));
  }
}
