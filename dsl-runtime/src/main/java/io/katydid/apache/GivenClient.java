package io.katydid.apache;

import io.katydid.api.plan.ClientFactory;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Has a user class make its client. */
final class GivenClient {

  private GivenClient() {}

  /**
   * The client.
   *
   * @throws IllegalStateException if there is none, with the reason
   */
  static CloseableHttpClient by(ClientFactory factory) {
    AutoCloseable made = made(factory);
    if (made instanceof CloseableHttpClient client) {
      return client;
    }
    throw new IllegalStateException(
        factory
            + " returned "
            + (made == null ? "null" : "a " + made.getClass().getName())
            + ": return a CloseableHttpClient of Apache HttpClient 5");
  }

  private static AutoCloseable made(ClientFactory factory) {
    try {
      return factory.code().make();
    } catch (LinkageError e) {
      throw new IllegalStateException(factory + " failed: " + e + "; " + MissingLibrary.ADVICE, e);
    } catch (Throwable e) {
      throw new IllegalStateException(factory + " failed: " + e, e);
    }
  }
}
