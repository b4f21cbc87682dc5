package io.katydid.apache;

import io.katydid.api.plan.ClientFactory;
import io.katydid.text.Thrown;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/** Has a user class make its client. */
final class GivenClient {

  private GivenClient() {}

  /**
   * The client. One that is asynchronous has a classic one before it, on whose calls users wait.
   *
   * @throws IllegalStateException if there is none, with the reason
   */
  static CloseableHttpClient by(ClientFactory factory) {
    @Nullable AutoCloseable made = made(factory);
    if (made instanceof CloseableHttpClient client) {
      return client;
    }
    if (made instanceof CloseableHttpAsyncClient client) {
      client.start();
      return new AwaitedClient(client);
    }
    throw new IllegalStateException(
        factory
            + " returned "
            + (made == null ? "null" : "a " + made.getClass().getName())
            + ": return a CloseableHttpClient, or CloseableHttpAsyncClient, of Apache HttpClient"
            + " 5");
  }

  private static @Nullable AutoCloseable made(ClientFactory factory) {
    try {
      return factory.code().make();
    } catch (LinkageError e) {
      throw new IllegalStateException(failure(factory, e) + "; " + MissingLibrary.ADVICE, e);
    } catch (Throwable e) {
      throw new IllegalStateException(failure(factory, e), e);
    }
  }

  private static String failure(ClientFactory factory, Throwable thrown) {
    return factory + " failed: " + Thrown.reason(thrown);
  }
}
