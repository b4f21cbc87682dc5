package io.katydid.cli;

import static java.util.function.Predicate.not;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.text.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Options that are given to the JVM of the command, as a build gives them to its tests: {@code
 * -Dkatydid.users=100}. An empty one counts as not given.
 *
 * @param properties of the system
 */
record OptionProperties(Properties properties) {

  private static final String PREFIX = "katydid.";

  /** The value of an option. */
  Optional<String> of(LoadOption<?> option) {
    return Optional.ofNullable(properties.getProperty(name(option)))
        .map(String::strip)
        .filter(not(String::isEmpty));
  }

  /** The name of the property of an option. */
  static String name(LoadOption<?> option) {
    return PREFIX + option.name();
  }

  /**
   * Refuses a name that is nearly that of an option, and would have no effect that is noticed.
   *
   * @throws IllegalArgumentException if there is one
   */
  void requireSpelt() {
    List<String> known = LoadOptions.all().stream().map(LoadOption::name).toList();
    properties.stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .filter(not(known::contains))
        .sorted()
        .forEach(name ->
            Spelling.nearest(name, known)
                .ifPresent(right -> {
                  throw new IllegalArgumentException(
                      "%s%s has no effect: write %1$s%3$s".formatted(PREFIX, name, right));
                }));
  }
}
