package io.katydid.processor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that was probably meant by one that nothing has. */
final class NearestName {

  private NearestName() {}

  /**
   * The name that begins most like this one, method and path each by itself; empty if none shares
   * more than the {@code /} of its path.
   */
  static Optional<String> of(String unknown, Collection<String> names) {
    return names.stream()
        .filter(name -> likeness(unknown, name) > 1)
        .max(
            Comparator.comparingInt((String name) -> likeness(unknown, name))
                .thenComparing(name -> verb(name).equals(verb(unknown)))
                .thenComparing(Comparator.comparingInt(String::length).reversed()));
  }

  private static int likeness(String one, String other) {
    String path = path(one);
    String otherPath = path(other);
    int at = 0;
    while (at < Math.min(path.length(), otherPath.length())
        && Character.toLowerCase(path.charAt(at)) == Character.toLowerCase(otherPath.charAt(at))) {
      at++;
    }
    return at;
  }

  private static String verb(String name) {
    return name.substring(0, name.length() - path(name).length());
  }

  private static String path(String name) {
    return name.substring(name.indexOf(' ') + 1);
  }
}
