package io.katydid.junit;

import static java.util.stream.Collectors.joining;

import io.katydid.api.LoadShape;
import io.katydid.api.Slo;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ScenarioNames;
import io.katydid.api.load.Surface;
import io.katydid.api.load.TargetOptions;
import io.katydid.verdict.RequestObjective;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The load that a test describes. A value is taken from the configuration parameters, or else, if
 * it is the host, from the {@link Host} member, or else from the annotation.
 *
 * @param <A> the annotation
 */
final class AnnotatedLoad<A extends Annotation> {

  private final A annotation;
  private final LoadSpec load;
  private final Sources sources;

  private AnnotatedLoad(A annotation, LoadSpec load, Sources sources) {
    this.annotation = annotation;
    this.load = load;
    this.sources = sources;
  }

  /**
   * That of the test of this context.
   *
   * @throws ExtensionConfigurationException if a configuration parameter is misspelt or cannot be
   *     read, or the {@link Host} member has a wrong shape
   * @throws IllegalArgumentException if the annotations cannot be read, which javac reports where
   *     it runs the annotation processor
   */
  static <A extends Annotation> AnnotatedLoad<A> of(
      Class<A> type, LoadKind kind, ExtensionContext context) {
    Method test = context.getRequiredTestMethod();
    A annotation = AnnotationSupport.findAnnotation(test, type).orElseThrow();
    Sources sources = new Sources(type, test);
    Overrides overrides = new Overrides(context);
    List<Scenario> scenarios = AnnotationSupport.findRepeatableAnnotations(test, Scenario.class);
    if (kind != LoadKind.RUN && !scenarios.isEmpty()) {
      throw new IllegalArgumentException(ScenarioNames.unusedIn(type.getSimpleName()));
    }
    LoadSpec load = objectives(withScenarios(annotation, kind, scenarios), test);
    if (TargetOptions.HOST.isFor(kind) && !overrides.has(TargetOptions.HOST)) {
      LoadSpec annotated = load;
      load =
          HostMember.find(context)
              .map(sources::host)
              .map(host -> annotated.with(TargetOptions.HOST, host))
              .orElse(annotated);
    }
    load = overrides.applyTo(load, kind);
    overrides.requireSpelt(type, kind, load);
    sources.addAll(overrides.applied());
    return new AnnotatedLoad<>(annotation, load, sources);
  }

  A annotation() {
    return annotation;
  }

  LoadSpec load() {
    return load;
  }

  /** Where its values come from. */
  Sources sources() {
    return sources;
  }

  /** The load of the annotation, with its scenarios: the first may take the place of its own. */
  private static LoadSpec withScenarios(
      Annotation annotation, LoadKind kind, List<Scenario> scenarios) {
    Class<?>[] userClasses = (Class<?>[]) value(annotation, "value");
    List<LoadSpec> all = scenarios.stream().map(AnnotatedLoad::scenario).toList();
    boolean hasOwn = userClasses.length > 0 || all.isEmpty();
    LoadSpec load =
        hasOwn
            ? options(annotation, kind)
            : options(annotation, kind, all.getFirst().userClasses()).withTexts(first(all).texts());
    for (LoadSpec other : all.subList(hasOwn ? 0 : 1, all.size())) {
      load = load.withScenario(other);
    }
    return load;
  }

  /** One of several has a load. */
  private static LoadSpec first(List<LoadSpec> scenarios) {
    LoadSpec first = scenarios.getFirst();
    return scenarios.size() == 1 ? first : LoadRules.requireLoad(first);
  }

  /** What is not left to the default of its member. */
  private static LoadSpec scenario(Scenario scenario) {
    LoadSpec load = LoadSpec.of(List.of(scenario.value()));
    for (LoadOption<?> option : LoadOptions.ofScenario().toList()) {
      String text = text(value(scenario, option.name()), option);
      if (!text.equals(text(standard(option.name()), option))) {
        load = load.withText(option, text);
      }
    }
    return load;
  }

  private static Object standard(String member) {
    return ReflectionSupport.findMethod(Scenario.class, member)
        .map(Method::getDefaultValue)
        .orElseThrow(() -> new IllegalStateException("no default of " + member));
  }

  /** The load of the annotation alone. */
  static LoadSpec options(Annotation annotation, LoadKind kind) {
    return options(annotation, kind, List.of((Class<?>[]) value(annotation, "value")));
  }

  private static LoadSpec options(
      Annotation annotation, LoadKind kind, List<Class<?>> userClasses) {
    LoadSpec load = LoadSpec.of(userClasses);
    for (LoadOption<?> option : LoadOptions.of(kind, Surface.ANNOTATION).toList()) {
      Object value = value(annotation, option.name());
      String text = text(value, option);
      load = isBlank(value, text) ? load.withText(option, text) : load.withMember(option, text);
    }
    return load;
  }

  /**
   * The text of a member's value, for an option: that of an array is of all its elements, and that
   * of the interface of shapes is none.
   */
  static String text(Object value, LoadOption<?> option) {
    return switch (value) {
      case String[] texts -> String.join(option.type().separator(), texts);
      case Object[] types ->
          Arrays.stream(types)
              .map(type -> ((Class<?>) type).getName())
              .collect(joining(option.type().separator()));
      case Class<?> type -> type == LoadShape.class ? "" : type.getName();
      default -> value.toString();
    };
  }

  /** An array of one empty text is not left to its default, which is an empty array. */
  private static boolean isBlank(Object value, String text) {
    return value instanceof String[] texts && texts.length > 0 && text.isBlank();
  }

  private static Object value(Annotation annotation, String member) {
    Method method =
        ReflectionSupport.findMethod(annotation.annotationType(), member)
            .orElseThrow(() -> new IllegalStateException(annotation + " has no member " + member));
    Object value = ReflectionSupport.invokeMethod(method, annotation);
    return Objects.requireNonNull(value, member);
  }

  private static LoadSpec objectives(LoadSpec annotated, Method test) {
    LoadSpec load = annotated;
    for (Slo slo : AnnotationSupport.findRepeatableAnnotations(test, Slo.class)) {
      load = load.with(new LoadSlo(slo.request(), expression(slo)));
    }
    return load;
  }

  private static String ofGroup(Slo slo) {
    if (!slo.tag().isEmpty()) {
      return RequestObjective.ofTag(slo.value(), slo.tag());
    }
    return slo.scenario().isEmpty()
        ? slo.value()
        : RequestObjective.ofScenario(slo.value(), slo.scenario());
  }

  /** As it is written where there are no annotations. */
  private static String expression(Slo slo) {
    String ofGroup = ofGroup(slo);
    String expression = slo.warmUp() ? RequestObjective.withWarmUp(ofGroup) : ofGroup;
    String scoped =
        slo.stage() == 0 ? expression : RequestObjective.inStage(expression, slo.stage());
    return RequestObjective.parse(slo.request(), scoped).expression();
  }
}
