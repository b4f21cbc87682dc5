package io.katydid.http1;

import io.katydid.message.ResponseHead;
import io.katydid.net.ByteSource;
import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import java.io.IOException;

/**
 * Reads the responses that come on one connection, one after the other, each to its last byte and
 * no further (RFC 9112).
 *
 * <p>Not thread-safe.
 */
final class ResponseReader {

  private static final int CONTINUE = 100;
  private static final int LARGEST_HEAD = 64 << 10;

  private final ReceiveBuffer received;
  private final BodyReader bodies;
  private final Runnable onContinue;

  /**
   * Reads what comes from there.
   *
   * @param onContinue run when the server asks for the body of the request, by status 100
   */
  ResponseReader(ByteSource in, ScratchBuffers buffers, Runnable onContinue) {
    this.received = new ReceiveBuffer(in, buffers);
    this.bodies = new BodyReader(received);
    this.onContinue = onContinue;
  }

  /** Makes ready for the response to another request. */
  void next() {
    received.next();
  }

  /** Whether anything of the response has been received. */
  boolean isAnswered() {
    return received.isAny();
  }

  /** The response has been read to its end. */
  void ended() {
    received.release();
  }

  /** Takes what came behind the head of a switch, which is of the other protocol. */
  byte[] takeRest() {
    return received.takeRest();
  }

  /** What was received that belongs to no response. */
  Unasked leftovers() {
    return received.leftovers();
  }

  /**
   * Reads the head of the final response; interim ones (1xx) are passed over, but for a switch of
   * protocols.
   */
  ResponseHead readHead() throws IOException, Failure {
    ResponseHead head = readAnyHead();
    while (head.isInterim()) {
      if (head.status() == CONTINUE) {
        onContinue.run();
      }
      head = readAnyHead();
    }
    return head;
  }

  private ResponseHead readAnyHead() throws IOException, Failure {
    return ResponseHead.parse(received.takeLines(LARGEST_HEAD, "its head"));
  }

  /**
   * Reads a body.
   *
   * @param length in bytes, or {@link ResponseHead#CHUNKED} or {@link ResponseHead#UNTIL_CLOSE}
   */
  byte[] readBody(long length) throws IOException, Failure {
    return bodies.read(length);
  }

  /** A body that is read while it comes, as in {@link #readBody}. */
  OpenBody openBody(long length) {
    return new OpenBody(received, length);
  }

  /** Passes a body over, of any length, as in {@link #readBody}. */
  void skipBody(long length) throws IOException, Failure {
    bodies.skip(length);
  }
}
