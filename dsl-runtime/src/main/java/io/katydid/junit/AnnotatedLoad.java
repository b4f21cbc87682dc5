package io.katydid.junit;

import static java.util.stream.Collectors.joining;

import io.katydid.api.LoadShape;
import io.katydid.api.Slo;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.Surface;
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
    LoadSpec load = objectives(options(annotation, kind), test);
    if (LoadOptions.HOST.isFor(kind) && !overrides.has(LoadOptions.HOST)) {
      LoadSpec annotated = load;
      load =
          HostMember.find(context)
              .map(sources::host)
              .map(host -> annotated.with(LoadOptions.HOST, host))
              .orElse(annotated);
    }
    load = overrides.applyTo(load, kind);
    overrides.requireSpelt(type, kind);
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

  /** The load of the annotation alone. */
  static LoadSpec options(Annotation annotation, LoadKind kind) {
    LoadSpec load = LoadSpec.of(List.of((Class<?>[]) value(annotation, "value")));
    for (LoadOption<?> option : LoadOptions.of(kind, Surface.ANNOTATION).toList()) {
      load = load.withMember(option, text(value(annotation, option.name()), option));
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

  /** As it is written where there are no annotations. */
  private static String expression(Slo slo) {
    String ofTag =
        slo.tag().isEmpty() ? slo.value() : RequestObjective.ofTag(slo.value(), slo.tag());
    String expression = slo.warmUp() ? RequestObjective.withWarmUp(ofTag) : ofTag;
    String scoped =
        slo.stage() == 0 ? expression : RequestObjective.inStage(expression, slo.stage());
    return RequestObjective.parse(slo.request(), scoped).expression();
  }
}
