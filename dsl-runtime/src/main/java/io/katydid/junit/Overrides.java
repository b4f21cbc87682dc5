package io.katydid.junit;

import static io.katydid.junit.OverrideNames.PREFIX;
import static java.util.function.Predicate.not;

import io.katydid.LoadRun;
import io.katydid.api.Arrivals;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The configuration parameters, or system properties, that override what an annotation says. An
 * empty one counts as not given, for build tools pass on properties that have no value.
 *
 * <p>One that cannot be read throws an {@link ExtensionConfigurationException} that names it. One
 * that the annotation does not obey, or that means nothing to its load, such as {@code maxUsers} to
 * a closed one, is left alone: all tests of a build are given the same ones.
 */
final class Overrides {

  private static final String ENABLED = "enabled";
  private static final String WHOLE = "a whole number, such as 1000";

  private final ExtensionContext context;
  private final Set<String> obeyed = new LinkedHashSet<>(List.of(ENABLED));
  private final Set<String> applied = new LinkedHashSet<>();

  Overrides(ExtensionContext context) {
    this.context = context;
  }

  /** Whether load tests are to run at all. */
  boolean enabled() {
    return read(ENABLED, Overrides::truth).orElse(true);
  }

  /** Whether this setting is given here. */
  boolean has(String name) {
    return text(name).isPresent();
  }

  /**
   * Whether the load is an open one: as the annotation says, unless only one of users and an
   * arrival rate is given, which then takes the place of the other.
   *
   * @param arrivalRate what the annotation says; may be empty
   */
  boolean isOpen(String arrivalRate) {
    return has("users") == has("arrivalRate") ? !arrivalRate.isEmpty() : has("arrivalRate");
  }

  /**
   * Applies those that are given to this run, which is judged and reported.
   *
   * @param open whether it is an open load
   * @param settled whether its warm-up is declared, so that it can fail fast
   */
  void applyTo(LoadRun run, boolean open, boolean settled) {
    applyLoad(run, open);
    apply("extend", text -> run.extend(number(text, Integer::valueOf, "0, 1 or 2")));
    apply("strict", text -> run.strict(truth(text)));
    applyIf(settled, "failFast", text -> run.failFast(truth(text)));
    apply("host", run::host);
    apply("timings", text -> run.timings(truth(text)));
    apply("json", text -> run.json(file(text)));
    apply("record", text -> run.record(file(text)));
    apply("baseline", text -> run.baseline(file(text)));
  }

  /**
   * Applies those of the load, and of its way to the target, to this run.
   *
   * @param open whether it is an open load
   */
  void applyLoad(LoadRun run, boolean open) {
    applyIf(!open, "users", text -> run.users(number(text, Integer::valueOf, WHOLE)));
    applyIf(
        !open,
        "spawnRate",
        text -> run.spawnRate(number(text, Double::valueOf, "a number, such as 50 or 0.5")));
    applyIf(open, "arrivalRate", run::arrivalRate);
    applyIf(open, "arrivals", text -> run.arrivals(arrivals(text)));
    applyIf(open, "maxUsers", text -> run.maxUsers(number(text, Integer::valueOf, WHOLE)));
    apply("runTime", run::runTime);
    apply("warmUp", run::warmUp);
    apply("gracePeriod", run::gracePeriod);
    apply("abortIf", run::abortIf);
    apply("connections", run::connections);
    apply("resolve", text -> resolve(run, text));
    apply("resolveEvery", run::resolveEvery);
    apply("sourceAddresses", text -> run.sourceAddresses(list(text, ",")));
    apply("fork", text -> run.fork(number(text, Integer::valueOf, "0 or 1")));
    apply("seed", text -> run.seed(number(text, Long::valueOf, WHOLE)));
  }

  /** Applies those that are given to this search. */
  void applyTo(io.katydid.Capacity search) {
    apply("arrivals", text -> search.arrivals(arrivals(text)));
    apply("maxUsers", text -> search.maxUsers(number(text, Integer::valueOf, WHOLE)));
    apply("runTime", search::runTime);
    apply("gracePeriod", search::gracePeriod);
    apply("host", search::host);
    apply("fork", text -> search.fork(number(text, Integer::valueOf, "0 or 1")));
    apply("seed", text -> search.seed(number(text, Long::valueOf, WHOLE)));
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
  void requireSpelt(Class<? extends Annotation> annotation) {
    ClassLoader loader = context.getRequiredTestClass().getClassLoader();
    new OverrideNames(annotation, obeyed).check(loader);
  }

  private <T> void apply(String name, Function<String, T> setter) {
    applyIf(true, name, setter);
  }

  /** One that is given for all tests of a build means nothing to some of them. */
  private <T> void applyIf(boolean meant, String name, Function<String, T> setter) {
    obeyed.add(name);
    if (meant) {
      read(name, setter)
          .ifPresent(run -> applied.add(PREFIX + name + "=" + text(name).orElseThrow()));
    }
  }

  private <T> Optional<T> read(String name, Function<String, T> reader) {
    return text(name).map(text -> read(name, text, reader));
  }

  /** This setting as it is given here; an empty one counts as not given. */
  Optional<String> text(String name) {
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

  private static Arrivals arrivals(String text) {
    return Arrays.stream(Arrivals.values())
        .filter(arrivals -> arrivals.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("write poisson or even"));
  }

  private static LoadRun resolve(LoadRun run, String text) {
    for (String name : list(text, ";")) {
      String[] sides = list(name, "=");
      if (sides.length != 2) {
        throw new IllegalArgumentException(
            "write name=address,address, and ; between names, as in shop.example=127.0.0.1");
      }
      run.resolve(sides[0], list(sides[1], ","));
    }
    return run;
  }

  private static String[] list(String text, String separator) {
    return Arrays.stream(text.split(separator, -1)).map(String::strip).toArray(String[]::new);
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
