package io.katydid.apache;

import java.util.concurrent.Future;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.concurrent.CallbackContribution;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The connections of all users by one client, and so by one reactor: each call says by the token of
 * its user which connections it has, its own or those of a pool. Thread-safe.
 */
final class OwnedConnections implements AsyncClientConnectionManager {

  /** The future that is returned is asked for nothing, but may be cancelled. */
  @Override
  public Future<AsyncConnectionEndpoint> lease(
      String id,
      HttpRoute route,
      Object token,
      Timeout timeout,
      FutureCallback<AsyncConnectionEndpoint> callback) {
    AsyncClientConnectionManager owner = (AsyncClientConnectionManager) token;
    return owner.lease(
        id,
        route,
        null,
        timeout,
        new CallbackContribution<>(callback) {

          @Override
          public void completed(AsyncConnectionEndpoint endpoint) {
            callback.completed(new OwnedEndpoint(owner, endpoint, endpoint.isConnected()));
          }
        });
  }

  @Override
  public void release(AsyncConnectionEndpoint endpoint, @Nullable Object token, TimeValue kept) {
    OwnedEndpoint owned = (OwnedEndpoint) endpoint;
    owned.owner().release(owned.endpoint(), null, kept);
  }

  @Override
  public Future<AsyncConnectionEndpoint> connect(
      AsyncConnectionEndpoint endpoint,
      ConnectionInitiator initiator,
      @Nullable Timeout timeout,
      @Nullable Object attachment,
      HttpContext context,
      FutureCallback<AsyncConnectionEndpoint> callback) {
    OwnedEndpoint owned = (OwnedEndpoint) endpoint;
    Future<AsyncConnectionEndpoint> connecting =
        owned.owner().connect(owned.endpoint(), initiator, timeout, attachment, context, callback);
    if (context instanceof MeasuredContext measured) {
      measured.connects(() -> connecting.cancel(true));
    }
    return connecting;
  }

  @Override
  public void upgrade(
      AsyncConnectionEndpoint endpoint, @Nullable Object attachment, HttpContext context) {
    OwnedEndpoint owned = (OwnedEndpoint) endpoint;
    owned.owner().upgrade(owned.endpoint(), attachment, context);
  }

  /** Each is closed by whom it is of. */
  @Override
  public void close(CloseMode mode) {}

  @Override
  public void close() {}
}
