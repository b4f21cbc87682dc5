package io.katydid.join;

import io.katydid.run.Clock;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * How a worker joins: it knocks until the controller answers, for as long as it may, and proves
 * itself once. A forwarder of connections accepts one also where nobody is behind it yet.
 *
 * @param patience for how long it knocks
 * @param again how long it waits between two knocks
 * @param console is given a line with what it waits for
 */
record Joining(
    ControllerAddress controller,
    Credentials credentials,
    Duration patience,
    Duration again,
    Pulse pulse,
    Clock clock,
    Consumer<String> console) {

  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final String UNANSWERED =
      String.format(Locale.ROOT, "it has not answered for %d s", ANSWER.toSeconds());

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().daemon().name("katydid-controller-", 0).factory();

  /**
   * Joins.
   *
   * @return the way to the controller, which has let this worker in
   * @throws IllegalStateException if it is not let in, or nobody is there; says what to do
   */
  Channel join(WorkerIdentity self) {
    long end = Clock.later(clock.nanoTime(), patience.toNanos());
    String printed = "";
    while (true) {
      try {
        return introduced(self);
      } catch (UnansweredException e) {
        String reason = String.valueOf(e.getMessage());
        if (clock.nanoTime() >= end) {
          throw new IllegalStateException(nobody(reason), e);
        }
        if (!reason.equals(printed)) {
          console.accept(
              String.format(
                  Locale.ROOT,
                  "waiting for the controller at %s, for %d s at most: %s",
                  controller,
                  patience.toSeconds(),
                  reason));
          printed = reason;
        }
        clock.parkUntil(Math.min(end, Clock.later(clock.nanoTime(), again.toNanos())));
      }
    }
  }

  private Channel introduced(WorkerIdentity self) throws UnansweredException {
    Socket socket = connected();
    try {
      return Channel.over(
          introduced(socket, self), "the controller at " + controller, pulse, THREADS);
    } catch (UnansweredException e) {
      close(socket);
      throw e;
    } catch (SocketTimeoutException e) {
      throw refused(socket, UNANSWERED + ": is it one?");
    } catch (RefusedException e) {
      throw refused(socket, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw refused(socket, "%s; perhaps %s".formatted(broken(e), credentials.likelyMistake()));
    }
  }

  private Records introduced(Socket socket, WorkerIdentity self) throws IOException {
    socket.setSoTimeout(Math.toIntExact(ANSWER.toMillis()));
    Records records = secured(socket);
    self.send(records.out());
    Answer answer = Answer.receive(records.in());
    if (!answer.isAdmitted()) {
      throw new RefusedException(answer.text());
    }
    return records;
  }

  private Records secured(Socket socket) throws IOException {
    try {
      return credentials.asWorker(socket, controller.host());
    } catch (SocketTimeoutException e) {
      throw new UnansweredException(UNANSWERED);
    }
  }

  private static String broken(IOException e) {
    return e instanceof EOFException ? "it closed the connection" : String.valueOf(e.getMessage());
  }

  private IllegalStateException refused(Socket socket, String reason) {
    close(socket);
    return new IllegalStateException(
        "the controller at %s did not let this worker in: %s".formatted(controller, reason));
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // It is closed all the same.
      return;
    }
  }

  private Socket connected() throws UnansweredException {
    Socket socket = new Socket();
    try {
      socket.connect(address(), Math.toIntExact(ANSWER.toMillis()));
      return socket;
    } catch (IOException e) {
      close(socket);
      throw new UnansweredException(reason(e));
    }
  }

  private InetSocketAddress address() throws UnknownHostException {
    InetSocketAddress address = controller.resolved();
    if (address.isUnresolved()) {
      throw new UnknownHostException(controller.host());
    }
    return address;
  }

  private static String reason(IOException e) {
    return switch (e) {
      case UnknownHostException unknown -> "its name is not known here";
      case ConnectException refused -> "nobody listens there";
      case SocketTimeoutException late -> "nothing answers there";
      default -> String.valueOf(e.getMessage());
    };
  }

  private String nobody(String reason) {
    return String.format(
        Locale.ROOT,
        "no controller at %s after %d s: %s. Start the run with --listen, check host and port, or"
            + " wait longer by --wait",
        controller,
        patience.toSeconds(),
        reason);
  }
}
