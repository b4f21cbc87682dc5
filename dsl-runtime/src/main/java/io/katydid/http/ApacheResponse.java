package io.katydid.http;

import io.katydid.apache.OpenResponse;
import io.katydid.net.Failure;

/** A response by Apache HttpClient that is read while it comes. Not thread-safe. */
record ApacheResponse(OpenResponse response, ResponseHead head) implements IncomingResponse {

  /** When its head had come: the client does not say when that began. */
  @Override
  public long firstReceivedAt() {
    return response.answeredAt();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws Failure {
    return response.read(buffer, offset, length);
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
