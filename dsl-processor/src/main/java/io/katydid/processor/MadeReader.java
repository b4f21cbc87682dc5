package io.katydid.processor;

import static java.util.stream.Collectors.toSet;

import io.katydid.api.plan.MakesMetrics;
import io.katydid.api.plan.MakesRequests;
import io.katydid.processor.UserModel.MethodsModel;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads what user classes measure: from their source, or from the plans of compiled ones. */
final class MadeReader {

  private final Elements elements;
  private final SourceText source;

  MadeReader(Elements elements, SourceText source) {
    this.elements = elements;
    this.source = source;
  }

  /** What the users of a class measure that has these methods. */
  MadeModel read(TypeElement user, MethodsModel methods) {
    return source.isSeen(user)
        ? new MadeModel(
            source.namesOf(user).map(names -> names.plus(transactions(methods))),
            source.metricsOf(user))
        : compiled(user);
  }

  private static MadeNames transactions(MethodsModel methods) {
    return new MadeNames(Set.of(), Set.of(), methods.transactions().collect(toSet()));
  }

  private MadeModel compiled(TypeElement user) {
    Optional<TypeElement> plan =
        Optional.ofNullable(elements.getTypeElement(PlanNames.of(user, elements).canonicalName()));
    return new MadeModel(
        plan.map(it -> it.getAnnotation(MakesRequests.class))
            .map(it ->
                new MadeNames(Set.of(it.value()), Set.of(it.streams()), Set.of(it.measures())))
            .map(MadeNames.NONE::plus),
        plan.map(it -> it.getAnnotation(MakesMetrics.class)).map(it -> Set.of(it.value())));
  }
}
