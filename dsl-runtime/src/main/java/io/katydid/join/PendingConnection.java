package io.katydid.join;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A connection that has not proved itself, and is closed if it does not in its time. */
final class PendingConnection implements AutoCloseable {

  private final ChannelSocket socket;
  private final PendingLimits limits;

  /** Fails when the time is over; completed before, it leaves no timer behind. */
  private final CompletableFuture<Void> proof = new CompletableFuture<>();

  private PendingConnection(ChannelSocket socket, PendingLimits limits) {
    this.socket = socket;
    this.limits = limits;
  }

  /** Its time begins. */
  static PendingConnection of(ChannelSocket socket, PendingLimits limits) {
    PendingConnection connection = new PendingConnection(socket, limits);
    CompletableFuture<Void> unused =
        connection
            .proof
            .orTimeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
            .whenComplete((proved, late) -> {
              if (late != null) {
                connection.close();
              }
            });
    return connection;
  }

  ChannelSocket socket() {
    return socket;
  }

  /** It has proved itself, and has all the time that it wants. */
  void prove() {
    proof.complete(null);
  }

  /** Why it did not, as far as it ended so. */
  String reason(Exception end) {
    if (proof.isCompletedExceptionally()) {
      return String.format(
          Locale.ROOT, "it did not prove itself within %d ms", limits.time().toMillis());
    }
    return end instanceof IOException ? String.valueOf(end.getMessage()) : end.toString();
  }

  /** Where it comes from. */
  String address() {
    return String.valueOf(socket.getRemoteSocketAddress()).replaceFirst("^.*/", "");
  }

  @Override
  public void close() {
    proof.complete(null);
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // It is closed all the same.
      return;
    }
  }
}
