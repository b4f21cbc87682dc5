package io.katydid.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Rate;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Surface;
import io.katydid.api.load.WorkloadOptions;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The annotations and their overrides have every option of the table, with its default. */
class AnnotatedLoadTest {

  /** What an annotation has beside the options of a load. */
  private static final Map<Class<? extends Annotation>, Set<String>> OWN =
      Map.of(
          LoadTest.class, Set.of("value"),
          Capacity.class, Set.of("value"),
          Compare.class, Set.of("value", "a", "b", "names", "figures"));

  static Stream<Arguments> annotations() {
    return Stream.of(
        Arguments.of(LoadTest.class, LoadKind.RUN),
        Arguments.of(Capacity.class, LoadKind.CAPACITY),
        Arguments.of(Compare.class, LoadKind.COMPARISON));
  }

  static Stream<Arguments> properties() {
    return Arrays.stream(LoadKind.values())
        .flatMap(kind ->
            LoadOptions.of(kind, Surface.PROPERTY).map(option -> Arguments.of(kind, option)));
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void members_ofAnnotation_areTheOptionsOfItsLoads(
      Class<? extends Annotation> annotation, LoadKind kind) {
    Set<String> expected = new HashSet<>(OWN.getOrDefault(annotation, Set.of()));
    LoadOptions.of(kind, Surface.ANNOTATION).map(LoadOption::name).forEach(expected::add);

    assertThat(annotation.getDeclaredMethods())
        .extracting(Method::getName)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void members_ofScenario_areTheOptionsOfAScenario() {
    Set<String> expected = new HashSet<>(Set.of("value"));
    LoadOptions.ofScenario().map(LoadOption::name).forEach(expected::add);

    assertThat(Scenario.class.getDeclaredMethods())
        .extracting(Method::getName)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** A comparison forks, as it is not rehearsed then. */
  @ParameterizedTest
  @MethodSource("annotations")
  void defaults_ofAnnotation_areThoseOfTheTable(
      Class<? extends Annotation> annotation, LoadKind kind) throws NoSuchMethodException {
    for (LoadOption<?> option : LoadOptions.of(kind, Surface.ANNOTATION).toList()) {
      Object standard = annotation.getDeclaredMethod(option.name()).getDefaultValue();
      if (standard != null) {
        LoadSpec load =
            LoadSpec.of(List.of()).withMember(option, AnnotatedLoad.text(standard, option));
        boolean forks = annotation == Compare.class && option == RunOptions.FORK;

        assertThat(load.isGiven(option)).as("%s of %s", option, annotation).isEqualTo(forks);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void members_ofAnnotation_haveTheTypesOfTheirValues(
      Class<? extends Annotation> annotation, LoadKind kind) throws NoSuchMethodException {
    for (LoadOption<?> option : LoadOptions.of(kind, Surface.ANNOTATION).toList()) {
      Class<?> type = annotation.getDeclaredMethod(option.name()).getReturnType();
      Object value = option.type().reader().apply(option.example());

      boolean isList =
          (type == String[].class || type == Class[].class) && !option.type().separator().isEmpty();
      assertThat(
              type == String.class
                  || isList
                  || type == Class.class
                  || type.isEnum()
                  || value instanceof Number
                  || isFlag(value))
          .as("%s of %s", option, annotation)
          .isTrue();
    }
  }

  private static boolean isFlag(Object value) {
    return value instanceof Boolean;
  }

  @ParameterizedTest
  @MethodSource("properties")
  void property_ofAnyOption_overrides(LoadKind kind, LoadOption<?> option) {
    boolean ofArrivals = option == WorkloadOptions.ARRIVALS || option == WorkloadOptions.MAX_USERS;
    LoadSpec annotated =
        ofArrivals
            ? LoadSpec.of(List.of()).with(WorkloadOptions.ARRIVAL_RATE, Rate.parse("7/s"))
            : LoadSpec.of(List.of());

    LoadSpec load =
        new Overrides(given("katydid." + option.name(), option.example())).applyTo(annotated, kind);

    assertThat(load).isEqualTo(annotated.withText(option, option.example()));
  }

  private static ExtensionContext given(String name, String value) {
    return (ExtensionContext)
        Proxy.newProxyInstance(
            ExtensionContext.class.getClassLoader(),
            new Class<?>[] {ExtensionContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getConfigurationParameter" ->
                      name.equals(arguments[0]) ? Optional.of(value) : Optional.empty();
                  case "getRequiredTestClass" -> AnnotatedLoadTest.class;
                  case "getRequiredTestMethod" ->
                      AnnotatedLoadTest.class.getDeclaredMethod("properties");
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
