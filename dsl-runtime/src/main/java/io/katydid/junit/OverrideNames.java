package io.katydid.junit;

import io.katydid.api.load.LoadOptions;
import io.katydid.text.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Properties;
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

  private static final String FILE = "junit-platform.properties";

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
        .forEach(name -> Spelling.nearest(name, known).ifPresent(right -> refuse(name, right)));
  }

  private void refuse(String name, String right) {
    throw new ExtensionConfigurationException(
        "%1$s%2$s has no effect on a @%3$s: write %1$s%4$s"
            .formatted(PREFIX, name, annotation.getSimpleName(), right));
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
