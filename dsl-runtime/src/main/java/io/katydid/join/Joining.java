package io.katydid.join;

import io.katydid.run.Clock;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a worker joins: it knocks until the controller answers, for as long as it may. A forwarder of
 * connections accepts one also where nobody is behind it yet, and a controller to which many come
 * may cut one off.
 *
 * @param patience for how long it knocks
 * @param again how long it waits between two knocks
 * @param answer how long it waits at most for an answer to one
 * @param console is given a line with what it waits for
 */
record Joining(
    ControllerAddress controller,
    Credentials credentials,
    Duration patience,
    Duration again,
    Duration answer,
    Pulse pulse,
    Clock clock,
    Consumer<String> console) {

  /** For so long, an answer is waited for. */
  static final Duration ANSWER = Duration.ofSeconds(10);

  /** For so long, it is waited for in any case. */
  private static final Duration LEAST_ANSWER = Duration.ofSeconds(1);

  private static final long NANOS_PER_MILLI = 1_000_000;

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
        return introduced(self, answerBefore(end));
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

  /** How many milliseconds an answer is waited for from now on. */
  private int answerBefore(long end) {
    long left = Math.max(end - clock.nanoTime(), LEAST_ANSWER.toNanos());
    return Math.toIntExact(Math.min(answer.toMillis(), left / NANOS_PER_MILLI));
  }

  private Channel introduced(WorkerIdentity self, int millis) throws UnansweredException {
    ChannelSocket socket = connected(millis);
    try {
      socket.setSoTimeout(millis);
      return Channel.over(introduced(socket, self), "the controller at " + controller, pulse);
    } catch (RefusedException e) {
      close(socket);
      throw new IllegalStateException(
          "the controller at %s did not let this worker in: %s"
              .formatted(controller, e.getMessage()));
    } catch (IOException e) {
      close(socket);
      throw unanswered(e);
    }
  }

  private Records introduced(ChannelSocket socket, WorkerIdentity self) throws IOException {
    Records records = credentials.asWorker(socket, controller.host());
    self.send(records.out());
    Answer answer = answer(records);
    if (!answer.isAdmitted()) {
      throw new RefusedException(answer.text());
    }
    return records;
  }

  private Answer answer(Records records) throws IOException {
    try {
      return Answer.receive(records.in());
    } catch (RefusedException e) {
      throw new RefusedException(
          "%s; perhaps %s".formatted(e.getMessage(), credentials.likelyMistake()));
    }
  }

  /** One that was cut off by a refusal that got lost is refused again. */
  private UnansweredException unanswered(IOException e) {
    return switch (e) {
      case UnansweredException silent -> silent;
      case SocketTimeoutException late ->
          new UnansweredException("it does not answer; it may be another kind of server");
      default ->
          new UnansweredException(
              "%s before it let this worker in; perhaps %s"
                  .formatted(broken(e), credentials.likelyMistake()));
    };
  }

  private static String broken(IOException e) {
    return e instanceof EOFException
        ? "it closed the connection"
        : "the connection broke (%s)".formatted(e.getMessage());
  }

  private static void close(@Nullable Closeable socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException alreadyBroken) {
      // It is closed all the same.
      return;
    }
  }

  private ChannelSocket connected(int millis) throws UnansweredException {
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open();
      channel.socket().connect(address(), millis);
      return new ChannelSocket(channel);
    } catch (IOException e) {
      close(channel);
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
