package io.katydid.grpc;

import io.grpc.Status;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a status for a report. */
final class StatusText {

  private StatusText() {}

  /** What its server or its client says of it, and what caused it. */
  static String of(Status status) {
    Throwable cause = status.getCause();
    return Stream.of(status.getDescription(), cause == null ? null : cause.getMessage())
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(": "));
  }
}
