package io.katydid.http;

import io.katydid.apache.OpenResponse;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;

/** A response by Apache HttpClient that is read while it comes. Not thread-safe. */
final class ApacheResponse implements IncomingResponse {

  private final OpenResponse response;
  private final ResponseHead head;
  private final long announced;
  private long size;

  /**
   * A response.
   *
   * @param announced the length of its body, or less than 0
   */
  ApacheResponse(OpenResponse response, ResponseHead head, long announced) {
    this.response = response;
    this.head = head;
    this.announced = announced;
  }

  @Override
  public ResponseHead head() {
    return head;
  }

  /** When its head had come: the client does not say when that began. */
  @Override
  public long firstReceivedAt() {
    return response.answeredAt();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws Failure {
    int read = response.read(buffer, offset, length);
    if (read < 0) {
      ResponseHead.requireLength(announced, size);
    } else {
      size += read;
    }
    return read;
  }

  @Override
  public void due(long nanoTime, String type) {
    response.due(nanoTime, type);
  }

  @Override
  public void close() {
    response.close();
  }
}
