package io.katydid.junit;

import io.katydid.verdict.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The names of {@link Overrides}. A misspelt one would have no effect, and nobody would notice.
 *
 * <p>JUnit does not list configuration parameters to extensions: those that a build tool hands to
 * it directly are not checked, system properties and those of its file are.
 */
final class OverrideNames {

  static final String PREFIX = "katydid.";

  private static final List<String> KNOWN =
      List.of(
          "users",
          "spawnRate",
          "arrivalRate",
          "arrivals",
          "maxUsers",
          "runTime",
          "warmUp",
          "gracePeriod",
          "extend",
          "strict",
          "failFast",
          "abortIf",
          "host",
          "connections",
          "resolve",
          "resolveEvery",
          "sourceAddresses",
          "timings",
          "seed",
          "json",
          "record",
          "baseline",
          "fork",
          "enabled");

  private static final String FILE = "junit-platform.properties";

  private OverrideNames() {}

  /**
   * Checks the names that are given to this process.
   *
   * @throws ExtensionConfigurationException if one is nearly that of an override
   */
  static void check(ClassLoader loader) {
    check(System.getProperties().stringPropertyNames());
    check(inFile(loader));
  }

  /** Names that are nothing like an override belong to others. */
  private static void check(Collection<String> given) {
    given.stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .filter(name -> !KNOWN.contains(name))
        .sorted()
        .forEach(name -> Spelling.nearest(name, KNOWN).ifPresent(known -> refuse(name, known)));
  }

  private static void refuse(String name, String known) {
    throw new ExtensionConfigurationException(
        "%1$s%2$s has no effect on a @LoadTest: write %1$s%3$s".formatted(PREFIX, name, known));
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
