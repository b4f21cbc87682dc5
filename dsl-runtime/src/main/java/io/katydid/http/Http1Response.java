package io.katydid.http;

import io.katydid.http1.Http1Connection;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;

/** A response over HTTP/1.1 that is read while it comes. Not thread-safe. */
final class Http1Response implements IncomingResponse {

  private final Http1Exchanges exchanges;
  private final Http1Connection connection;
  private final RequestMessage request;
  private final ResponseHead head;
  private final long firstReceivedAt;
  private boolean closed;

  Http1Response(
      Http1Exchanges exchanges,
      Http1Connection connection,
      RequestMessage request,
      ResponseHead head,
      long firstReceivedAt) {
    this.exchanges = exchanges;
    this.connection = connection;
    this.request = request;
    this.head = head;
    this.firstReceivedAt = firstReceivedAt;
  }

  @Override
  public ResponseHead head() {
    return head;
  }

  @Override
  public long firstReceivedAt() {
    return firstReceivedAt;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws Failure {
    return connection.read(request, head, buffer, offset, length);
  }

  @Override
  public void due(long nanoTime, String type) {
    connection.due(nanoTime, type);
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      exchanges.closed(connection, request);
    }
  }
}
