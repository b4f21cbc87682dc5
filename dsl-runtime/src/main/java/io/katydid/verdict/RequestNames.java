package io.katydid.verdict;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/** Names of requests that are asked for and were not seen. */
public final class RequestNames {

  private static final int SHOWN = 10;

  private RequestNames() {}

  /**
   * A clause that says that there was no request of this name, and lists the names there were: the
   * nearest, which was probably meant, first, and at most ten.
   */
  public static String unknown(String name, Collection<String> seen) {
    if (seen.isEmpty()) {
      return "no request was named \"" + name + "\", and none was made";
    }
    String nearest =
        seen.stream()
            .sorted(
                Comparator.comparingInt((String it) -> distance(name, it))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .map(it -> "\"" + it + "\"")
            .collect(joining(", "));
    int others = seen.size() - SHOWN;
    return "no request was named \"%s\"; those made were, nearest first: %s%s"
        .formatted(name, nearest, others > 0 ? " and " + Figures.count(others) + " more" : "");
  }

  /**
   * How many characters must be inserted, deleted or replaced to get from one to the other, in any
   * case.
   */
  private static int distance(String name, String other) {
    String from = name.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[] above = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[to.length()];
  }
}
