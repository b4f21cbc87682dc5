package io.katydid.apache;

import java.io.IOException;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous client on whose calls users wait. HttpClient has the like, but that sends a body
 * only once, and waits on where a response was cut off. Thread-safe.
 */
final class AwaitedClient extends CloseableHttpClient {

  /** How often a request is sent that the server has done nothing for. */
  private static final int MOST_ATTEMPTS = 4;

  private final CloseableHttpAsyncClient client;
  private final @Nullable AsyncClientConnectionManager connections;

  /** One before this client. */
  AwaitedClient(CloseableHttpAsyncClient client) {
    this(client, null);
  }

  /**
   * One that has connections of its own in a client of {@link OwnedConnections}. It sends a request
   * again for which the server has done nothing.
   *
   * @param connections null for those of the client, with which it is closed
   */
  AwaitedClient(
      CloseableHttpAsyncClient client, @Nullable AsyncClientConnectionManager connections) {
    this.client = client;
    this.connections = connections;
  }

  @Override
  protected CloseableHttpResponse doExecute(
      @Nullable HttpHost target, ClassicHttpRequest request, @Nullable HttpContext context)
      throws IOException {
    if (connections == null || !(context instanceof MeasuredContext measured)) {
      return response(target, request, context, () -> {});
    }
    measured.use(connections);
    for (int attempt = 1; ; attempt++) {
      try {
        return response(target, request, measured, measured::cancelExchange);
      } catch (IOException e) {
        if (attempt == MOST_ATTEMPTS || !measured.repeats(e) || !isSendableAgain(request)) {
          throw e;
        }
      }
    }
  }

  private static boolean isSendableAgain(ClassicHttpRequest request) {
    return !(request.getEntity() instanceof SentEntity(var body)) || body.isSendableAgain();
  }

  private CloseableHttpResponse response(
      @Nullable HttpHost target,
      ClassicHttpRequest request,
      @Nullable HttpContext context,
      Runnable cancelExchange)
      throws IOException {
    AwaitedCall call = new AwaitedCall(request, cancelExchange);
    call.begin((sent, received) -> client.execute(target, sent, received, null, context, received));
    return CloseableHttpResponse.create(call.response(), (response, mode) -> call.close());
  }

  @Override
  public void close() throws IOException {
    close(CloseMode.GRACEFUL);
  }

  @Override
  public void close(CloseMode mode) {
    if (connections == null) {
      client.close(mode);
    } else {
      connections.close(mode);
    }
  }
}
