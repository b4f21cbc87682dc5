package io.katydid.apache;

import java.io.IOException;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpResponse;
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

  private final CloseableHttpAsyncClient client;

  /** One before this client. */
  AwaitedClient(CloseableHttpAsyncClient client) {
    this.client = client;
  }

  @Override
  protected CloseableHttpResponse doExecute(
      @Nullable HttpHost target, ClassicHttpRequest request, @Nullable HttpContext context)
      throws IOException {
    AwaitedCall call = new AwaitedCall(request);
    call.begin((sent, received) -> client.execute(target, sent, received, null, context, received));
    return CloseableHttpResponse.create(call.response(), (response, mode) -> call.close());
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  @Override
  public void close(CloseMode mode) {
    client.close(mode);
  }
}
