package io.katydid.grpc;

import io.grpc.Status;
import java.util.Objects;
import java.util.Optional;
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

  private static final Pattern NO_HTTP_2 = Pattern.compile("First received frame was not SETTINGS");

  /** As OpenSSL, the JDK and grpc-java say it. */
  private static final Pattern NO_ALPN =
      Pattern.compile("(?i)no_application_protocol|Unable to find compatible protocol");

  /** Where there is another server than one of gRPC. */
  static final String PORT = "write the port of a gRPC server";

  private StatusText() {}

  /**
   * What its server or its client says of it, and what caused it.
   *
   * @param expected what would have been no failure
   * @param reached how far the call has come
   * @param advice what to do about it, if the connection failed
   */
  static String of(Status status, Set<Status.Code> expected, Reached reached, StatusAdvice advice) {
    if (status.isOk()) {
      return "another status was expected: " + join(expected.stream().map(Enum::name).sorted());
    }
    String said = said(status);
    Matcher deadline = DEADLINE.matcher(said);
    return switch (status.getCode()) {
      case DEADLINE_EXCEEDED -> deadline.matches() ? String.valueOf(deadline.group(1)) : said;
      case UNAVAILABLE, INTERNAL ->
          otherProtocol(said, reached)
              .or(() ->
                  TransportFailure.of(status).flatMap(it -> advice.on(it, reached.isServer())))
              .orElse(said);
      default -> otherProtocol(said, reached).orElse(said);
    };
  }

  /** What it means that the server does not speak gRPC. */
  private static Optional<String> otherProtocol(String said, Reached reached) {
    if (NO_ALPN.matcher(said).find()) {
      return Optional.of("no HTTP/2: the server refused it in the TLS handshake: " + PORT);
    }
    if (NO_HTTP_2.matcher(said).find()) {
      return Optional.of(
          "no HTTP/2: the server answers by another protocol: " + PORT + ", or https:// for TLS");
    }
    return HttpAnswer.meaning(said, reached == Reached.GRPC);
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
