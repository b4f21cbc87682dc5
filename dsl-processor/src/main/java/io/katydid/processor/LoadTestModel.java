package io.katydid.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The values of {@code @LoadTest}.
 *
 * @param written the members that are not left to their defaults, and where
 */
record LoadTestModel(
    Origin origin,
    List<Stated<TypeMirror>> userClasses,
    Stated<Integer> users,
    Stated<Double> spawnRate,
    Stated<String> arrivalRate,
    Stated<Integer> maxUsers,
    Stated<String> runTime,
    Stated<String> warmUp,
    Stated<String> gracePeriod,
    Stated<String> host,
    Stated<Integer> fork,
    Stated<Integer> extend,
    Stated<Boolean> failFast,
    Stated<String> abortIf,
    Map<String, Origin> written) {

  /** Whether iterations start at a rate. */
  boolean isOpen() {
    return !arrivalRate.value().isEmpty();
  }

  /** The user classes that are classes. */
  List<TypeElement> declaredUsers() {
    return userClasses.stream().flatMap(type -> declared(type.value()).stream()).toList();
  }

  static Optional<TypeElement> declared(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }

  /** The values of one {@code @Slo}. */
  record SloModel(Origin origin, Stated<String> expression, Stated<String> request) {}
}
