package io.katydid.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The values of {@code @Capacity}. */
record CapacityModel(
    Origin origin,
    List<Stated<TypeMirror>> userClasses,
    Stated<String> from,
    Stated<String> to,
    Stated<String> atLeast,
    Stated<Double> precision,
    Stated<String> runTime,
    Stated<String> gracePeriod,
    Stated<String> host,
    Stated<Integer> fork) {

  /** The user classes that are classes. */
  List<TypeElement> declaredUsers() {
    return userClasses.stream()
        .flatMap(type -> LoadTestModel.declared(type.value()).stream())
        .toList();
  }
}
