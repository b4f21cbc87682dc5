package io.katydid.processor;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.VirtualUser;
import java.util.Arrays;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The types that a parameter may have, and where the plan takes the argument from. */
enum InjectableType {
  HTTP(Http.class, "http"),
  VIRTUAL_USER(VirtualUser.class, "virtualUser"),
  MEASURE(Measure.class, "measure");

  private final Class<?> type;
  private final String scopeMethod;

  InjectableType(Class<?> type, String scopeMethod) {
    this.type = type;
    this.scopeMethod = scopeMethod;
  }

  static Optional<InjectableType> of(TypeMirror type) {
    return Arrays.stream(values())
        .filter(injection -> injection.type.getCanonicalName().equals(nameOf(type)))
        .findFirst();
  }

  /** All types, for a message. */
  static String known() {
    return Arrays.stream(values()).map(known -> known.type.getSimpleName()).collect(joining(", "));
  }

  /** Whether a method that returns a wait may have it: it makes no samples. */
  boolean isOfWaits() {
    return this == VIRTUAL_USER;
  }

  String scopeMethod() {
    return scopeMethod;
  }

  /** Without the annotations that may stand on the type. */
  static String nameOf(TypeMirror type) {
    return type instanceof DeclaredType declared ? declared.asElement().toString() : "";
  }
}
