package io.katydid.verdict;

import static java.util.stream.Collectors.joining;

import io.katydid.text.Figures;
import io.katydid.text.Spelling;
import java.util.Collection;
import java.util.Comparator;

/** Names of requests that are looked for and were not seen. */
public final class RequestNames {

  private static final int SHOWN = 10;

  private RequestNames() {}

  /**
   * A clause: that there was no request of this name, and the names there were: the nearest, which
   * was probably meant, first, and at most ten.
   */
  public static String unknown(String name, Collection<String> seen) {
    if (seen.isEmpty()) {
      return "no request was named \"" + name + "\", and none was made";
    }
    String nearest =
        seen.stream()
            .sorted(
                Comparator.comparingInt((String it) -> Spelling.distance(name, it))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(SHOWN)
            .map(it -> "\"" + it + "\"")
            .collect(joining(", "));
    int others = seen.size() - SHOWN;
    return "no request was named \"%s\"; those made were, nearest first: %s%s"
        .formatted(name, nearest, others > 0 ? " and " + Figures.count(others) + " more" : "");
  }
}
