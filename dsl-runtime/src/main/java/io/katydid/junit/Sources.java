package io.katydid.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Where the settings of a test come from, to be named where one of them is wrong. */
final class Sources {

  private final Set<String> places = new LinkedHashSet<>();

  /** The settings of this annotation; others may be added. */
  Sources(Class<? extends Annotation> annotation, Method test) {
    places.add(
        "@%s %s.%s"
            .formatted(
                annotation.getSimpleName(),
                test.getDeclaringClass().getSimpleName(),
                test.getName()));
  }

  /** The host that this member holds now; it is one of the sources. */
  String host(HostMember member) {
    String host = member.value();
    places.add("@Host " + member.name() + "=" + host);
    return host;
  }

  void addAll(Collection<String> overrides) {
    places.addAll(overrides);
  }

  /**
   * Executes what was described.
   *
   * @throws ExtensionConfigurationException if a setting is out of range; it names these sources
   */
  <R> R naming(Supplier<R> execution) {
    try {
      return execution.get();
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          e.getMessage() + " (settings are of " + String.join(", ", places) + ")", e);
    }
  }
}
