package io.katydid.processor;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.Surface;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The load that {@code @LoadTest}, {@code @Compare} or {@code @Capacity} describes.
 *
 * @param kind what it is made for
 * @param options the values of all its options, defaults included
 * @param parts of those options that are arrays, the elements
 * @param written the options that are not left to their defaults
 */
record LoadModel(
    Origin origin,
    LoadKind kind,
    List<MemberValue<TypeMirror>> userClasses,
    Map<LoadOption<?>, MemberValue<String>> options,
    Map<LoadOption<?>, List<MemberValue<String>>> parts,
    Set<LoadOption<?>> written) {

  static LoadModel of(Declaration test, LoadKind kind) {
    Map<LoadOption<?>, MemberValue<String>> options = new LinkedHashMap<>();
    Map<LoadOption<?>, List<MemberValue<String>>> parts = new LinkedHashMap<>();
    LoadOptions.of(kind, Surface.ANNOTATION)
        .forEach(option -> {
          String name = option.name();
          options.put(option, withoutShape(test.asText(name, option.type().separator())));
          parts.put(option, test.isArray(name) ? test.texts(name) : List.of());
        });
    return new LoadModel(
        test.origin(),
        kind,
        userClasses(test),
        options,
        parts,
        options.keySet().stream()
            .filter(option -> test.written().containsKey(option.name()))
            .collect(toUnmodifiableSet()));
  }

  /** The interface of shapes stands for none. */
  private static MemberValue<String> withoutShape(MemberValue<String> value) {
    return value.value().equals(Annotations.LOAD_SHAPE)
        ? new MemberValue<>("", value.origin())
        : value;
  }

  /** Those that an annotation names as its value. */
  private static List<MemberValue<TypeMirror>> userClasses(Declaration test) {
    return test.array("value").stream()
        .map(value -> new MemberValue<>((TypeMirror) value.getValue(), test.originOf(value)))
        .toList();
  }

  /** Where the value of an option is stated. */
  Origin originOf(LoadOption<?> option) {
    MemberValue<String> value = options.get(option);
    return value == null ? origin : value.origin();
  }

  /** The host, if loads of its kind have one. */
  Optional<MemberValue<String>> host() {
    return Optional.ofNullable(options.get(LoadOptions.HOST));
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
}
