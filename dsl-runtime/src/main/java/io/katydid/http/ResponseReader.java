package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the responses that come on one connection, one after the other, each to its last octet and
 * no further (RFC 9112).
 *
 * <p>Not thread-safe.
 */
final class ResponseReader {

  private static final int LARGEST_HEAD = 64 << 10;

  private final Received received;
  private final BodyReader bodies;
  private @Nullable ResponseHead early;

  ResponseReader(InputStream in) {
    this.received = new Received(in);
    this.bodies = new BodyReader(received);
  }

  /** Makes ready for the response to another request. */
  void next() {
    received.next();
  }

  /** Whether anything of the response has been received. */
  boolean isAnswered() {
    return received.isAny();
  }

  /** Whether something was received that belongs to no response. */
  boolean hasLeftovers() {
    return received.hasLeftovers();
  }

  /**
   * Whether the final response has begun to come, before the request was sent whole. Does not wait
   * for it.
   */
  boolean isAnsweredEarly() throws IOException, Failure {
    while (early == null && received.hasCome()) {
      early = finalHead(readAnyHead());
    }
    return early != null;
  }

  /**
   * Reads the head of the final response; interim ones (1xx) are passed over, but for a switch of
   * protocols.
   */
  ResponseHead readHead() throws IOException, Failure {
    ResponseHead head = awaitHead();
    early = null;
    return head;
  }

  /** Reads the head of the final response, which can then be taken by {@link #readHead}. */
  ResponseHead awaitHead() throws IOException, Failure {
    ResponseHead head = early;
    while (head == null) {
      head = finalHead(readAnyHead());
    }
    early = head;
    return head;
  }

  private ResponseHead readAnyHead() throws IOException, Failure {
    return ResponseHead.parse(received.takeLines(LARGEST_HEAD, "its head"));
  }

  private static @Nullable ResponseHead finalHead(ResponseHead head) {
    return head.status() < 200 && head.status() != 101 ? null : head;
  }

  /**
   * Reads a body.
   *
   * @param length in octets, or {@link ResponseHead#CHUNKED} or {@link ResponseHead#UNTIL_CLOSE}
   */
  byte[] readBody(long length) throws IOException, Failure {
    return bodies.read(length);
  }

  /** Passes a body over, of any length, as in {@link #readBody}. */
  void skipBody(long length) throws IOException, Failure {
    bodies.skip(length);
  }
}
