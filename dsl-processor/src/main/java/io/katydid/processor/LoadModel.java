package io.katydid.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What {@code @LoadTest} and {@code @Compare} both say of a load.
 *
 * @param written the members that are not left to their defaults, and where
 */
record LoadModel(
    Origin origin,
    List<MemberValue<TypeMirror>> userClasses,
    MemberValue<Integer> users,
    MemberValue<Double> spawnRate,
    MemberValue<String> arrivalRate,
    MemberValue<String> runTime,
    MemberValue<String> warmUp,
    MemberValue<Integer> fork,
    Map<String, Origin> written) {

  /** Said in place of a warm-up that is found in what was measured; as the runtime knows it. */
  private static final String DETECTED = "auto";

  static LoadModel of(Declaration test) {
    return new LoadModel(
        test.origin(),
        userClasses(test),
        test.integer("users"),
        test.decimal("spawnRate"),
        test.text("arrivalRate"),
        test.text("runTime"),
        test.text("warmUp"),
        test.integer("fork"),
        test.written());
  }

  /** Those that an annotation names as its value. */
  static List<MemberValue<TypeMirror>> userClasses(Declaration test) {
    return test.array("value").stream()
        .map(value -> new MemberValue<>((TypeMirror) value.getValue(), test.originOf(value)))
        .toList();
  }

  /** Whether iterations start at a rate. */
  boolean isOpen() {
    return !arrivalRate.value().isEmpty();
  }

  boolean isWarmUpDetected() {
    return warmUp.value().strip().equals(DETECTED);
  }

  /** The user classes that are classes. */
  static List<TypeElement> declared(List<MemberValue<TypeMirror>> userClasses) {
    return userClasses.stream().flatMap(type -> declared(type.value()).stream()).toList();
  }

  static Optional<TypeElement> declared(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }
}
