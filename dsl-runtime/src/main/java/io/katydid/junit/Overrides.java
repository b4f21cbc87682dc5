package io.katydid.junit;

import static io.katydid.junit.OverrideNames.PREFIX;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.OptionType;
import io.katydid.api.load.ScenarioNames;
import io.katydid.api.load.Surface;
import io.katydid.api.load.VerdictOptions;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return text(ENABLED).map(text -> reading(ENABLED, text)).orElse(true);
  }

  /** Whether load tests are to run each task once, in place of their load. */
  boolean once() {
    return text(ONCE).map(text -> reading(ONCE, text)).orElse(false);
  }

  /** Whether reports are to be among the results of the build. */
  boolean reports() {
    return text(REPORTS).map(text -> reading(REPORTS, text)).orElse(true);
  }

  private static boolean reading(String name, String text) {
    return GivenOptions.reading(PREFIX + name, text, OptionType.FLAG.reader());
  }

  /** Whether this option is given here. */
  boolean has(LoadOption<?> option) {
    return text(option.name()).isPresent();
  }

  /**
   * Overrides what is given here: of a load of several scenarios, what belongs to the run, and of
   * each scenario, what is given to it by its name.
   */
  LoadSpec applyTo(LoadSpec annotated, LoadKind kind) {
    List<LoadOption<?>> options = LoadOptions.of(kind, Surface.PROPERTY).toList();
    options.forEach(option -> requireOfAll(option, annotated));
    boolean isOne = annotated.others().isEmpty();
    List<LoadOption<?>> ofRun =
        options.stream().filter(option -> isOne || !option.isOfOneScenario()).toList();
    LoadSpec load = given(PREFIX, ofRun).applyTo(annotated, kind != LoadKind.CAPACITY);
    return kind == LoadKind.RUN ? extended(load.withEachScenario(this::applyToScenario)) : load;
  }

  /** A load with a number of iterations is not extended, whatever is given to all of a build. */
  private static LoadSpec extended(LoadSpec load) {
    return load.isCounted() ? load.without(VerdictOptions.EXTEND) : load;
  }

  private LoadSpec applyToScenario(LoadSpec scenario) {
    return given(PREFIX + OverrideNames.ofScenario(scenario.name()), OverrideNames.OF_SCENARIO)
        .applyTo(scenario, true);
  }

  private GivenOptions given(String prefix, List<LoadOption<?>> options) {
    return new GivenOptions(
        prefix, options, context::getConfigurationParameter, this::ofThisTest, applied::add);
  }

  private void requireOfAll(LoadOption<?> option, LoadSpec load) {
    text(option.name())
        .ifPresent(text ->
            ScenarioNames.problemOf(option, load)
                .ifPresent(problem -> {
                  throw new ExtensionConfigurationException(
                      "%s%s=%s: %s: %s"
                          .formatted(PREFIX, option, text, problem, instead(option, load, text)));
                }));
  }

  private static String instead(LoadOption<?> option, LoadSpec load, String text) {
    return option.isOfScenario()
        ? "write %s%s%s=%s".formatted(PREFIX, OverrideNames.ofScenario(load.name()), option, text)
        : "leave it out";
  }

  /** Those that were applied, as they are written: {@code katydid.users=1000}. */
  List<String> applied() {
    return List.copyOf(applied);
  }

  /**
   * Checks the names that are given to this process.
   *
   * @param annotation that has been overridden
   * @param load of it
   * @throws ExtensionConfigurationException if one is nearly that of an override it obeys
   */
  void requireSpelt(Class<? extends Annotation> annotation, LoadKind kind, LoadSpec load) {
    List<String> obeyed =
        Stream.of(
                Stream.of(ENABLED, ONCE, REPORTS),
                LoadOptions.of(kind, Surface.PROPERTY).map(LoadOption::name),
                kind == LoadKind.RUN ? OverrideNames.ofScenarios(load) : Stream.<String>empty())
            .flatMap(names -> names)
            .toList();
    new OverrideNames(annotation, obeyed).check(context.getRequiredTestClass().getClassLoader());
  }

  private Optional<String> text(String name) {
    return GivenOptions.text(context::getConfigurationParameter, PREFIX + name);
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
