package io.katydid.junit;

import static java.util.function.Predicate.not;

import io.katydid.LoadRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The configuration parameters, or system properties, that override a {@link LoadTest}. An empty
 * one counts as not given, for build tools pass on properties that have no value.
 *
 * <p>One that cannot be read throws an {@link ExtensionConfigurationException} that names it.
 */
final class Overrides {

  private final ExtensionContext context;
  private final List<String> given = new ArrayList<>();

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

  /** Applies those that are given, and returns them as they are written. */
  List<String> applyTo(LoadRun run) {
    read("users", text -> run.users(Math.toIntExact(wholeNumber(text))));
    read("spawnRate", text -> run.spawnRate(number(text)));
    read("runTime", text -> run.runTime(text));
    read("warmUp", text -> run.warmUp(text));
    read("gracePeriod", text -> run.gracePeriod(text));
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
}
