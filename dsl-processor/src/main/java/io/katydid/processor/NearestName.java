package io.katydid.processor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant by one that nothing has. */
final class NearestName {

  private NearestName() {}

  /**
   * The name that begins most like this one, or differs from it in one letter, method and path each
   * by itself; empty if none shares more than the {@code /} of its path.
   */
  static Optional<String> of(String unknown, Collection<String> names) {
    return names.stream()
        .filter(name -> likeness(unknown, name) > 1)
        .max(
            Comparator.comparingInt((String name) -> likeness(unknown, name))
                .thenComparing(name -> verb(name).equals(verb(unknown)))
                .thenComparing(Comparator.comparingInt(String::length).reversed()));
  }

  /** How many letters are the same at the beginning; also at the end if all but one are. */
  private static int likeness(String one, String other) {
    String path = path(one).toLowerCase(Locale.ROOT);
    String otherPath = path(other).toLowerCase(Locale.ROOT);
    int shorter = Math.min(path.length(), otherPath.length());
    int begin = 0;
    while (begin < shorter && path.charAt(begin) == otherPath.charAt(begin)) {
      begin++;
    }
    int end = 0;
    while (begin + end < shorter
        && path.charAt(path.length() - 1 - end) == otherPath.charAt(otherPath.length() - 1 - end)) {
      end++;
    }
    int longer = Math.max(path.length(), otherPath.length());
    return begin + end >= longer - 1 ? begin + end : begin;
  }

  private static String verb(String name) {
    return name.substring(0, name.length() - path(name).length());
  }

  private static String path(String name) {
    return name.substring(name.indexOf(' ') + 1);
  }
}
