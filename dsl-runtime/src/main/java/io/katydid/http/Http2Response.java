package io.katydid.http;

import io.katydid.http2.Http2Stream;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;

/** A response on a stream of HTTP/2, read while it comes. Not thread-safe. */
final class Http2Response implements IncomingResponse {

  private final Http2Exchanges exchanges;
  private final Http2Stream stream;
  private final ResponseHead head;
  private final long announced;
  private boolean isClosed;

  /**
   * A response.
   *
   * @param announced the length of its body, or less than 0
   */
  Http2Response(Http2Exchanges exchanges, Http2Stream stream, ResponseHead head, long announced) {
    this.exchanges = exchanges;
    this.stream = stream;
    this.head = head;
    this.announced = announced;
  }

  @Override
  public ResponseHead head() {
    return head;
  }

  @Override
  public long firstReceivedAt() {
    return stream.traffic().firstAt();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws Failure {
    int read = stream.read(buffer, offset, length);
    if (read < 0) {
      ResponseHead.requireLength(announced, stream.size());
    }
    return read;
  }

  @Override
  public void due(long nanoTime, String type) {
    stream.due(nanoTime, type);
  }

  @Override
  public void close() {
    if (!isClosed) {
      isClosed = true;
      exchanges.closed(stream);
    }
  }
}
