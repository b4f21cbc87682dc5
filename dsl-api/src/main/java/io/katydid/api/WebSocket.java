package io.katydid.api;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A WebSocket (RFC 6455) of one virtual user, from {@link Http#webSocket} or {@link
 * WebSocketRequest#open}.
 *
 * <pre>{@code
 * try (WebSocket chat = http.webSocket("/chat")) {
 *   chat.send("hello");
 *   chat.await("echo", it -> it.text().contains("hello"), "2s");
 * }
 * }</pre>
 *
 * <p>The handshake is a request named {@code WS /chat}, and so is each {@link #await}, by its own
 * name: both are reported and judged as requests are. The messages that are sent and received are
 * the counters {@code WS /chat sent} and {@code WS /chat received}, with their rates per second.
 *
 * <p>Messages are received as soon as they come, by a virtual thread of the socket, which also
 * answers pings. Until the user takes them, by {@link #await} or {@link #receive}, the newest 256
 * are kept; that older ones were dropped is remarked on in the report. A message has at most 16
 * MiB.
 *
 * <p>A socket may be kept in a field, for many iterations; one that is still open when its user
 * ends is closed then. What is called on one that has ended, as the server has closed it or has
 * broken the protocol, ends the task. A message that cannot be sent is a failed request, with the
 * reason, by the name by which the answer to the last one was awaited. Without such a name, and for
 * all else that is called, the request {@code WS /chat} has failed, unless another one has by the
 * same; from then on it is an error of the task. A user that goes on with such a socket waits for
 * 100 ms in each call. Ends that the user did not ask for are also remarked on.
 *
 * <p>A socket that is opened in a task, and for that task, is to be closed in it: users who have
 * more than 16 open are remarked on.
 *
 * <p>Used by the thread of its virtual user, but for {@link #send}, which any thread may call.
 */
public interface WebSocket extends AutoCloseable {

  /** Whether messages can be sent: the handshake succeeded, and neither side has closed it. */
  boolean isOpen();

  /** The subprotocol that the server has chosen; empty if none. */
  String protocol();

  /**
   * Sends a text message. Returns when the socket has taken it, which a server that does not read
   * delays.
   *
   * @throws AssertionError if the socket is not open
   */
  void send(String text);

  /** Sends a binary message; otherwise as {@link #send(String)}. */
  void send(byte[] bytes);

  /**
   * Waits for a message, as a request of this name. Those that do not match are passed over.
   *
   * <p>The first time after a {@link #send}, its service time begins with that send, and messages
   * that came before it do not match. Any other time, it begins now, and a message that is there
   * already took no time. It fails as {@code timeout} if no message matches in time, and the socket
   * stays open; or, by the code of its close, if the socket ends before.
   *
   * @param name the name in the reports
   * @param match says whether a message is the one; what it throws fails the request, and is thrown
   * @param longest how long to wait at most, from now, in the grammar of {@link Durations}
   * @return the message, or empty if the request has failed
   * @throws AssertionError if the handshake failed
   * @throws IllegalArgumentException if the time is not a duration
   * @throws IllegalStateException if there is a handler of messages
   */
  Optional<WebSocketMessage> await(
      String name, Predicate<? super WebSocketMessage> match, String longest);

  /** Waits for the next message, as a request of this name; otherwise as the other method. */
  default Optional<WebSocketMessage> await(String name, String longest) {
    return await(name, it -> true, longest);
  }

  /**
   * Takes the next message, and waits for it as {@link BoundedQueue#poll(String)} does: that is in
   * no response time, and ends when the run ends. It is no request.
   *
   * @param longest how long to wait at most, in the grammar of {@link Durations}
   * @return the message; empty if none came in time, or the run or the socket has ended meanwhile
   * @throws AssertionError if the socket is not open, and has no message left
   * @throws IllegalArgumentException if the time is not a duration
   * @throws IllegalStateException if there is a handler of messages
   */
  Optional<WebSocketMessage> receive(String longest);

  /**
   * Has each message given to this handler as soon as it comes, one after the other. Those that
   * have come before, and were not taken, are given to it first. From then on there is nothing to
   * {@link #await} or {@link #receive}.
   *
   * <p>The handler runs on the thread of the socket, while the user may run: what both use must be
   * thread-safe, as {@link #send} and a {@link Correlation} are. A {@link Measure} is not. Until it
   * returns, nothing else is received on this socket. What it throws is an error in the report.
   *
   * @throws IllegalStateException if there is a handler already
   */
  void onMessage(Consumer<? super WebSocketMessage> handler);

  /** Closes the socket with the code 1000; otherwise as the other method. */
  @Override
  default void close() {
    close(1000, "");
  }

  /**
   * Closes the socket: sends a close frame, and waits for the server's for at most 1 s; that it did
   * not come is remarked on. Does nothing if the socket has ended. It is no request.
   *
   * @param code one that an application may send: 1000, 1001, 1003, 1007 to 1014, or 3000 to 4999
   * @param reason at most 123 bytes in UTF-8
   * @throws IllegalArgumentException if one of them is not
   */
  void close(int code, String reason);
}
