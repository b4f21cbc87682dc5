package io.katydid.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The values of {@code @LoadTest} as they are written. */
record LoadTestModel(
    Origin origin,
    List<Stated<TypeMirror>> userClasses,
    Stated<Integer> users,
    Stated<Double> spawnRate,
    Stated<String> runTime,
    Stated<String> warmUp,
    Stated<String> gracePeriod,
    Stated<String> host,
    Stated<Integer> fork) {

  /** The user classes that are classes. */
  List<TypeElement> declaredUsers() {
    return userClasses.stream()
        .map(Stated::value)
        .filter(DeclaredType.class::isInstance)
        .map(type -> (TypeElement) ((DeclaredType) type).asElement())
        .toList();
  }

  /** The values of one {@code @Slo}. */
  record SloModel(Origin origin, Stated<String> expression, Stated<String> request) {}
}
