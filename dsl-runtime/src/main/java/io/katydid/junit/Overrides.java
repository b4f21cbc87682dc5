package io.katydid.junit;

import static io.katydid.junit.OverrideNames.PREFIX;
import static java.util.function.Predicate.not;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.OptionType;
import io.katydid.api.load.Stages;
import io.katydid.api.load.Surface;
import io.katydid.api.load.Workload;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The configuration parameters, or system properties, that override what an annotation sets. An
 * empty one counts as not given, for build tools pass on properties that have no value.
 *
 * <p>One that cannot be read throws an {@link ExtensionConfigurationException} that names it. One
 * that the annotation does not obey, or that means nothing to its load, such as {@code maxUsers} to
 * a closed one, is left alone: all tests of a build are given the same ones.
 */
final class Overrides {

  private static final String ENABLED = "enabled";
  private static final String ONCE = "once";
  private static final String REPORTS = "reports";

  private final ExtensionContext context;
  private final List<String> applied = new ArrayList<>();

  Overrides(ExtensionContext context) {
    this.context = context;
  }

  /** Whether load tests are to run at all. */
  boolean enabled() {
    return text(ENABLED).map(text -> reading(ENABLED, text, OptionType.FLAG.reader())).orElse(true);
  }

  /** Whether load tests are to run each task once, in place of their load. */
  boolean once() {
    return text(ONCE).map(text -> reading(ONCE, text, OptionType.FLAG.reader())).orElse(false);
  }

  /** Whether reports are to be among the results of the build. */
  boolean reports() {
    return text(REPORTS).map(text -> reading(REPORTS, text, OptionType.FLAG.reader())).orElse(true);
  }

  /** Whether this option is given here. */
  boolean has(LoadOption<?> option) {
    return text(option.name()).isPresent();
  }

  /** Overrides what is given here. */
  LoadSpec applyTo(LoadSpec annotated, LoadKind kind) {
    boolean choice = kind != LoadKind.CAPACITY;
    Workload workload = choice ? workload(annotated, kind) : Workload.OF_ARRIVALS;
    LoadSpec load = annotated;
    for (LoadOption<?> option : LoadOptions.of(kind, Surface.PROPERTY).toList()) {
      boolean drop = choice && (isMeaningless(option, workload, load) || isReplaced(option));
      load = drop ? load.without(option) : apply(option, load);
    }
    return load;
  }

  /**
   * Users, arrivals, stages, a shape and a replay exclude each other. The load is of the kind that
   * the annotation sets, unless only one of users and arrivals, or stages, a shape or a replay, are
   * given here: these then take its place.
   */
  private Workload workload(LoadSpec annotated, LoadKind kind) {
    LoadOption<Stages> stages = LoadOptions.STAGES;
    if (stages.isFor(kind) && has(stages)) {
      String text = text(stages.name()).orElseThrow();
      return reading(stages.name(), text, all -> annotated.withText(stages, all)).workload();
    }
    if (LoadOptions.SHAPE.isFor(kind) && has(LoadOptions.SHAPE)) {
      return Workload.SHAPE;
    }
    if (LoadOptions.REPLAY.isFor(kind) && has(LoadOptions.REPLAY)) {
      return Workload.REPLAY;
    }
    boolean arrivals = has(LoadOptions.ARRIVAL_RATE);
    if (has(LoadOptions.USERS) == arrivals) {
      return annotated.workload();
    }
    return arrivals ? Workload.OF_ARRIVALS : Workload.OF_USERS;
  }

  private static boolean isMeaningless(LoadOption<?> option, Workload workload, LoadSpec load) {
    return workload.excludes(option) || (option == LoadOptions.EXTEND && load.isCounted());
  }

  /** Iterations of all users and of each exclude each other: those given here take the place. */
  private boolean isReplaced(LoadOption<?> option) {
    return (option == LoadOptions.ITERATIONS
            && isGivenInsteadOf(LoadOptions.ITERATIONS_PER_USER, option))
        || (option == LoadOptions.ITERATIONS_PER_USER
            && isGivenInsteadOf(LoadOptions.ITERATIONS, option));
  }

  private boolean isGivenInsteadOf(LoadOption<?> one, LoadOption<?> other) {
    return has(one) && !has(other);
  }

  private LoadSpec apply(LoadOption<?> option, LoadSpec load) {
    Optional<String> text = text(option.name()).filter(it -> isMeant(option, load));
    text.ifPresent(it -> applied.add(PREFIX + option.name() + "=" + it));
    return text.map(it -> reading(option.name(), it, all -> load.withText(option, ofThisTest(all))))
        .orElse(load);
  }

  /** A run can only fail fast if it is known from the start what is warm-up. */
  private static boolean isMeant(LoadOption<?> option, LoadSpec load) {
    return option != LoadOptions.FAIL_FAST || !load.warmUp().detected();
  }

  /** Those that were applied, as they are written: {@code katydid.users=1000}. */
  List<String> applied() {
    return List.copyOf(applied);
  }

  /**
   * Checks the names that are given to this process.
   *
   * @param annotation that has been overridden
   * @throws ExtensionConfigurationException if one is nearly that of an override it obeys
   */
  void requireSpelt(Class<? extends Annotation> annotation, LoadKind kind) {
    List<String> obeyed =
        Stream.concat(
                Stream.of(ENABLED, ONCE, REPORTS),
                LoadOptions.of(kind, Surface.PROPERTY).map(LoadOption::name))
            .toList();
    new OverrideNames(annotation, obeyed).check(context.getRequiredTestClass().getClassLoader());
  }

  private Optional<String> text(String name) {
    return context
        .getConfigurationParameter(PREFIX + name)
        .map(String::strip)
        .filter(not(String::isEmpty));
  }

  private static <T> T reading(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          PREFIX + name + "=" + text + ": " + e.getMessage(), e);
    }
  }

  /** What is given to all tests of a build can hold the name of each. */
  private String ofThisTest(String text) {
    return text.replace("{test}", test());
  }

  /** Class and method. */
  String test() {
    return context.getRequiredTestClass().getName()
        + "."
        + context.getRequiredTestMethod().getName();
  }
}
