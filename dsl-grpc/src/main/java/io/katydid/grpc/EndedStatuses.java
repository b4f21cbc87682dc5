package io.katydid.grpc;

import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The newest statuses by which calls of one user did not succeed, until user code has thrown them.
 * Thread-safe.
 */
final class EndedStatuses {

  /** Most calls are waited for by who makes them; what nobody waits for is never thrown. */
  private static final int MOST = 100;

  private final Deque<Status> newest = new ArrayDeque<>();

  /** A call has ended so. */
  synchronized void add(Status status) {
    if (newest.size() == MOST) {
      newest.removeFirst();
    }
    newest.addLast(status);
  }

  /** Takes the status of which this is what a stub throws, or what that caused; false: none. */
  synchronized boolean take(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      Status thrown = statusOf(cause);
      if (thrown != null) {
        return newest.stream()
            .filter(it -> areAlike(it, thrown))
            .findFirst()
            .map(newest::remove)
            .orElse(false);
      }
    }
    return false;
  }

  private static @Nullable Status statusOf(Throwable error) {
    return switch (error) {
      case StatusRuntimeException it -> it.getStatus();
      case StatusException it -> it.getStatus();
      default -> null;
    };
  }

  private static boolean areAlike(Status one, Status other) {
    return one.getCode() == other.getCode()
        && Objects.equals(one.getDescription(), other.getDescription());
  }
}
