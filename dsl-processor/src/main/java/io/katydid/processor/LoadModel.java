package io.katydid.processor;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.Surface;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.WorkloadOptions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param scenarios those that it has beside its own user classes, or in their place
 */
record LoadModel(
    Origin origin,
    LoadKind kind,
    List<MemberValue<TypeMirror>> userClasses,
    Map<LoadOption<?>, MemberValue<String>> options,
    Map<LoadOption<?>, List<MemberValue<String>>> parts,
    Set<LoadOption<?>> written,
    List<LoadModel> scenarios) {

  static LoadModel of(Declaration test, LoadKind kind) {
    return of(test, kind, LoadOptions.of(kind, Surface.ANNOTATION));
  }

  /** One that a {@code @Scenario} describes. */
  static LoadModel ofScenario(Declaration scenario) {
    return of(scenario, LoadKind.RUN, LoadOptions.ofScenario());
  }

  private static LoadModel of(Declaration test, LoadKind kind, Stream<LoadOption<?>> all) {
    Map<LoadOption<?>, MemberValue<String>> options = new LinkedHashMap<>();
    Map<LoadOption<?>, List<MemberValue<String>>> parts = new LinkedHashMap<>();
    all.forEach(option -> {
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
            .collect(toUnmodifiableSet()),
        List.of());
  }

  /** The same with these scenarios. */
  LoadModel with(List<LoadModel> others) {
    return new LoadModel(origin, kind, userClasses, options, parts, written, others);
  }

  /** The same, with the first scenario in the place of its own, if it has none. */
  LoadModel withOwnScenario() {
    if (!userClasses.isEmpty() || scenarios.isEmpty()) {
      return this;
    }
    LoadModel first = scenarios.getFirst();
    Map<LoadOption<?>, MemberValue<String>> all = new LinkedHashMap<>(options);
    Map<LoadOption<?>, List<MemberValue<String>>> allParts = new LinkedHashMap<>(parts);
    Set<LoadOption<?>> allWritten = new HashSet<>(written);
    for (LoadOption<?> option : first.written) {
      all.put(option, Objects.requireNonNull(first.options.get(option)));
      allParts.put(option, first.parts.getOrDefault(option, List.of()));
      allWritten.add(option);
    }
    return new LoadModel(
        origin,
        kind,
        first.userClasses,
        all,
        allParts,
        allWritten,
        scenarios.subList(1, scenarios.size()));
  }

  /** What the scenario is called: as is written, or as its user classes are. */
  String name() {
    String written =
        options.containsKey(WorkloadOptions.NAME) ? options.get(WorkloadOptions.NAME).value() : "";
    return written.isEmpty()
        ? declaredUsers().stream()
            .map(user -> user.getSimpleName().toString())
            .collect(joining(", "))
        : written;
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
    return Optional.ofNullable(options.get(TargetOptions.HOST));
  }

  /** What its scenarios are called. */
  List<String> scenarioNames() {
    LoadModel own = withOwnScenario();
    return Stream.concat(Stream.of(own), own.scenarios.stream()).map(LoadModel::name).toList();
  }

  /** The user classes of all scenarios that are classes. */
  List<TypeElement> allDeclaredUsers() {
    return Stream.concat(Stream.of(this), scenarios.stream())
        .flatMap(load -> load.declaredUsers().stream())
        .toList();
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
