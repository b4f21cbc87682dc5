package io.katydid.http;

import io.katydid.net.Outgoing;
import io.katydid.net.Transport;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A transport without a socket: whatever is written to it in one call is a request, which is
 * answered at once by the same response.
 *
 * <p>Not thread-safe.
 */
final class SinkTransport implements Transport {

  private static final byte[] ANSWER =
      """
      HTTP/1.1 200 OK\r
      Date: Thu, 01 Jan 1970 00:00:00 GMT\r
      Content-Type: application/json\r
      Content-Length: 27\r
      Connection: keep-alive\r
      \r
      {"name":"sink","price":9.9}\
      """
          .getBytes(StandardCharsets.US_ASCII);

  /** How much of the answer has been read. */
  private int read = ANSWER.length;

  private @Nullable Outgoing message;

  @Override
  public int read(byte[] buffer, int offset, int length) {
    int bytes = Math.min(length, ANSWER.length - read);
    System.arraycopy(ANSWER, read, buffer, offset, bytes);
    read += bytes;
    return bytes == 0 && length > 0 ? -1 : bytes;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    read = 0;
  }

  @Override
  public void send(Outgoing message) {
    this.message = message;
    while (message.hasMore()) {
      message.sendMore();
    }
  }

  @Override
  public boolean finishSending() {
    return message != null && message.isWhole();
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public void handshake() {}

  @Override
  public int look() {
    return NOTHING;
  }

  @Override
  public void close() {}
}
