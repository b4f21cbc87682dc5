package io.katydid.join;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A connection that has not proved itself, and is closed if it does not in its time. */
final class PendingConnection {

  private final Socket socket;
  private final PendingLimits limits;
  private boolean proved;
  private boolean late;

  private PendingConnection(Socket socket, PendingLimits limits) {
    this.socket = socket;
    this.limits = limits;
  }

  /** Its time begins. */
  static PendingConnection of(Socket socket, PendingLimits limits) {
    PendingConnection connection = new PendingConnection(socket, limits);
    CompletableFuture.delayedExecutor(limits.time().toMillis(), TimeUnit.MILLISECONDS)
        .execute(connection::end);
    return connection;
  }

  private synchronized void end() {
    if (!proved) {
      late = true;
      close();
    }
  }

  /** It has proved itself, and has all the time that it wants. */
  synchronized void prove() {
    proved = true;
  }

  /** Why it did not, as far as it ended so. */
  synchronized String reason(IOException end) {
    return late
        ? String.format(
            Locale.ROOT, "it did not prove itself within %d ms", limits.time().toMillis())
        : String.valueOf(end.getMessage());
  }

  /** Where it comes from. */
  String address() {
    return String.valueOf(socket.getRemoteSocketAddress()).replaceFirst("^.*/", "");
  }

  void close() {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // It is closed all the same.
      return;
    }
  }
}
