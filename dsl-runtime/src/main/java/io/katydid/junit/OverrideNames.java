package io.katydid.junit;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.text.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The names of the {@link Overrides} that an annotation obeys. A misspelt one would have no effect
 * that is noticed.
 *
 * <p>JUnit does not list configuration parameters to extensions: those that a build tool hands to
 * it directly are not checked, system properties and those of its file are.
 *
 * @param annotation that obeys them
 * @param known the names, without prefix
 */
record OverrideNames(Class<? extends Annotation> annotation, Collection<String> known) {

  static final String PREFIX = "katydid.";

  /** The options that can be given to a scenario by its name. */
  static final List<LoadOption<?>> OF_SCENARIO =
      LoadOptions.ofScenario().filter(option -> option != WorkloadOptions.NAME).toList();

  private static final String SCENARIO = "scenario.";
  private static final String FILE = "junit-platform.properties";

  /** What the names of overrides of the scenario of this name begin with, behind the prefix. */
  static String ofScenario(String scenario) {
    return SCENARIO + scenario + ".";
  }

  /** The names of the overrides of the scenarios of a load. */
  static Stream<String> ofScenarios(LoadSpec load) {
    return load.scenarioNames().stream()
        .flatMap(name -> OF_SCENARIO.stream().map(option -> ofScenario(name) + option.name()));
  }

  /**
   * Checks the names that are given to this process.
   *
   * @param loader of the tests
   * @throws ExtensionConfigurationException if one is nearly one of these
   */
  void check(ClassLoader loader) {
    check(System.getProperties().stringPropertyNames());
    check(inFile(loader));
  }

  /**
   * Names that are nothing like an override belong to others, and options of another kind of load
   * to other tests of the build.
   */
  private void check(Collection<String> given) {
    given.stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .filter(name -> !known.contains(name) && LoadOptions.named(name).isEmpty())
        .sorted()
        .forEach(this::check);
  }

  private void check(String name) {
    Spelling.nearest(name, known).ifPresent(right -> refuse(name, "write " + PREFIX + right));
    if (known.stream().anyMatch(it -> isOfSameScenario(name, it))) {
      refuse(
          name,
          "a scenario has "
              + OF_SCENARIO.stream().map(LoadOption::name).collect(Collectors.joining(", ")));
    }
  }

  private static boolean isOfSameScenario(String name, String known) {
    return known.startsWith(SCENARIO)
        && name.startsWith(known.substring(0, known.lastIndexOf('.') + 1));
  }

  private void refuse(String name, String way) {
    throw new ExtensionConfigurationException(
        "%s%s has no effect on a @%s: %s".formatted(PREFIX, name, annotation.getSimpleName(), way));
  }

  private static Collection<String> inFile(ClassLoader loader) {
    Properties properties = new Properties();
    try (InputStream file = loader.getResourceAsStream(FILE)) {
      if (file != null) {
        properties.load(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    return properties.stringPropertyNames();
  }
}
