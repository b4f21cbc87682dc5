package io.katydid.grpc;

import io.grpc.Status;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a status for a report. */
final class StatusText {

  /** What grpc-java says of a deadline, up to how long that was and where: no two are alike. */
  private static final Pattern DEADLINE =
      Pattern.compile("(.*\\bdeadline (?:was )?exceeded) .*", Pattern.DOTALL);

  /** What netty adds, which hides the reason behind it. */
  private static final Pattern PIPELINE = Pattern.compile("\\s*\\bChannel Pipeline: \\[[^]]*]");

  private StatusText() {}

  /**
   * What its server or its client says of it, and what caused it.
   *
   * @param expected what would have been no failure
   * @param advice what to do about it, if there was no connection
   */
  static String of(Status status, Set<Status.Code> expected, StatusAdvice advice) {
    if (status.isOk()) {
      return "another status was expected: " + join(expected.stream().map(Enum::name).sorted());
    }
    String said = said(status);
    Matcher deadline = DEADLINE.matcher(said);
    return switch (status.getCode()) {
      case DEADLINE_EXCEEDED -> deadline.matches() ? String.valueOf(deadline.group(1)) : said;
      case UNAVAILABLE -> advice.on(said);
      default -> said;
    };
  }

  private static String join(Stream<String> names) {
    return names.collect(Collectors.joining(", "));
  }

  private static String said(Status status) {
    Throwable cause = status.getCause();
    return Stream.of(status.getDescription(), message(cause), message(root(cause)))
        .filter(Objects::nonNull)
        .reduce((said, more) -> said.contains(more) ? said : said + ": " + more)
        .map(said -> PIPELINE.matcher(said).replaceAll(""))
        .orElse("");
  }

  private static @Nullable String message(@Nullable Throwable cause) {
    return cause == null ? null : cause.getMessage();
  }

  /** Where TLS fails, it alone says that it was the certificate. */
  private static @Nullable Throwable root(@Nullable Throwable cause) {
    Throwable root = cause;
    while (root != null && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
