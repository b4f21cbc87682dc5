package io.katydid.examples.s3;

import io.katydid.ErrorResult;
import io.katydid.LoadResult;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What kept a request from success, coarsely. */
enum Trouble {
  CONNECTION,
  TIMEOUT,
  OTHER;

  private static final Set<String> NO_CONNECTION =
      Set.of(
          "unknown host",
          "no route to host",
          "no free port",
          "socket error",
          "too many open files");

  /** The kind of this type of failure. */
  static Trouble of(String type) {
    if (type.endsWith("timeout")) {
      return TIMEOUT;
    }
    return type.startsWith("connection ") || NO_CONNECTION.contains(type) ? CONNECTION : OTHER;
  }

  /** How many requests of this result failed by each. */
  static String count(LoadResult result) {
    Map<Trouble, Long> counts =
        result.errors().stream()
            .filter(error -> error.kind() == ErrorResult.Kind.FAILURE)
            .collect(
                Collectors.groupingBy(
                    error -> of(error.type()), Collectors.summingLong(ErrorResult::count)));
    return Arrays.stream(values())
        .map(kind ->
            "%s %,d".formatted(kind.name().toLowerCase(Locale.ROOT), counts.getOrDefault(kind, 0L)))
        .collect(Collectors.joining(", ", "errors: ", ""));
  }
}
