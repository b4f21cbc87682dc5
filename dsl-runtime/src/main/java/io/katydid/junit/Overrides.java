package io.katydid.junit;

import static io.katydid.junit.OverrideNames.PREFIX;
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

  private static final String WHOLE = "a whole number, such as 1000";

  private final ExtensionContext context;
  private final List<String> applied = new ArrayList<>();

  Overrides(ExtensionContext context) {
    this.context = context;
  }

  /** Whether load tests are to run at all. */
  boolean enabled() {
    return read("enabled", Overrides::truth).orElse(true);
  }

  /** Whether the host is given here. */
  boolean hasHost() {
    return text("host").isPresent();
  }

  /** Applies those that are given to this run. */
  void applyTo(LoadRun run) {
    apply("users", text -> run.users(number(text, Integer::valueOf, WHOLE)));
    apply(
        "spawnRate",
        text -> run.spawnRate(number(text, Double::valueOf, "a number, such as 50 or 0.5")));
    apply("runTime", run::runTime);
    apply("warmUp", run::warmUp);
    apply("gracePeriod", run::gracePeriod);
    apply("host", run::host);
    apply("fork", text -> run.fork(number(text, Integer::valueOf, "0 or 1")));
    apply("seed", text -> run.seed(number(text, Long::valueOf, WHOLE)));
    apply("json", text -> run.json(file(text)));
  }

  /** Those that were applied, as they are written: {@code katydid.users=1000}. */
  List<String> applied() {
    return List.copyOf(applied);
  }

  private void apply(String name, Function<String, LoadRun> setter) {
    read(name, setter)
        .ifPresent(run -> applied.add(PREFIX + name + "=" + text(name).orElseThrow()));
  }

  private <T> Optional<T> read(String name, Function<String, T> reader) {
    return text(name).map(text -> read(name, text, reader));
  }

  private Optional<String> text(String name) {
    return context
        .getConfigurationParameter(PREFIX + name)
        .map(String::strip)
        .filter(not(String::isEmpty));
  }

  private static <T> T read(String name, String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          PREFIX + name + "=" + text + ": " + e.getMessage(), e);
    }
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("write true or false");
    };
  }

  private static <N> N number(String text, Function<String, N> parser, String kind) {
    try {
      return parser.apply(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("write " + kind, e);
    }
  }

  private Path file(String text) {
    String test =
        context.getRequiredTestClass().getName() + "." + context.getRequiredTestMethod().getName();
    return Path.of(text.replace("{test}", test));
  }
}
