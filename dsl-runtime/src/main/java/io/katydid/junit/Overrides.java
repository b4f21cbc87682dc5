package io.katydid.junit;

import static java.util.function.Predicate.not;

import io.katydid.LoadRun;
import io.katydid.api.Durations;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The configuration parameters, or system properties, that override a {@link LoadTest}. An empty
 * one counts as not given, for build tools pass on properties that have no value.
 *
 * <p>A bad value throws an {@link ExtensionConfigurationException} that names the parameter.
 */
final class Overrides {

  private final ExtensionContext context;

  Overrides(ExtensionContext context) {
    this.context = context;
  }

  /** Whether load tests are to run at all. */
  boolean enabled() {
    return read("enabled", Overrides::truth).orElse(true);
  }

  /** Whether the host is given here. */
  boolean hasHost() {
    return read("host", Function.identity()).isPresent();
  }

  /** Applies those that are given to this run. */
  void applyTo(LoadRun run) {
    read("users", text -> run.users(Math.toIntExact(wholeNumber(text))));
    read("spawnRate", text -> run.spawnRate(number(text)));
    read("runTime", text -> run.runTime(text));
    read("warmUp", text -> run.warmUp(text));
    read("gracePeriod", text -> run.gracePeriod(Durations.parse(text)));
    read("host", text -> run.host(text));
    read("seed", text -> run.seed(wholeNumber(text)));
    read("json", text -> run.json(file(text)));
  }

  private <T> Optional<T> read(String name, Function<String, T> reader) {
    String parameter = "katydid." + name;
    return context
        .getConfigurationParameter(parameter)
        .map(String::strip)
        .filter(not(String::isEmpty))
        .map(text -> read(parameter, text, reader));
  }

  private static <T> T read(String parameter, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new ExtensionConfigurationException(
          "%s=%s: %s".formatted(parameter, text, e.getMessage()), e);
    }
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("write true or false");
    };
  }

  private static long wholeNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("write a whole number, such as 1000", e);
    }
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("write a number, such as 50 or 0.5", e);
    }
  }

  private Path file(String text) {
    String test =
        context.getRequiredTestClass().getName() + "." + context.getRequiredTestMethod().getName();
    return Path.of(text.replace("{test}", test));
  }
}
