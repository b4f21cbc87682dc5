package io.katydid;

import static java.util.stream.Collectors.joining;

import io.katydid.text.Spelling;
import java.util.List;
import java.util.function.Function;

/**
 * Results of one kind, which are found by their names.
 *
 * @param kind what one of them is called
 * @param name of a result
 * @param hint what there is to know where a name is not found; may be empty
 */
record NamedResults<T>(String kind, List<T> all, Function<T, String> name, String hint) {

  /**
   * The one of this name.
   *
   * @throws IllegalArgumentException if there is none; the message has the names that there are
   */
  T find(String wanted) {
    return all.stream()
        .filter(it -> name.apply(it).equals(wanted))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(wanted)));
  }

  private String unknown(String wanted) {
    List<String> names = all.stream().map(name).toList();
    String meant =
        Spelling.nearest(wanted, names)
            .map(nearest -> "; did you mean \"" + nearest + "\"?")
            .orElseGet(() -> ", which has " + (names.isEmpty() ? "none" : list(names)));
    return "no %s \"%s\" in this result%s%s"
        .formatted(kind, wanted, meant, hint.isEmpty() ? "" : " (" + hint + ")");
  }

  private static String list(List<String> names) {
    return names.stream().map(it -> "\"" + it + "\"").collect(joining(", "));
  }
}
