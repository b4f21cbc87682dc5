package io.katydid.apache;

import org.apache.hc.client5.http.EndpointInfo;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.nio.AsyncConnectionEndpoint;
import org.apache.hc.core5.http.nio.AsyncClientExchangeHandler;
import org.apache.hc.core5.http.nio.AsyncPushConsumer;
import org.apache.hc.core5.http.nio.HandlerFactory;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** A connection, and which connections it is one of. */
final class OwnedEndpoint extends AsyncConnectionEndpoint {

  private final AsyncClientConnectionManager owner;
  private final AsyncConnectionEndpoint endpoint;
  private final boolean wasOpen;

  /**
   * A connection of this owner.
   *
   * @param wasOpen whether it was, when it was taken
   */
  OwnedEndpoint(
      AsyncClientConnectionManager owner, AsyncConnectionEndpoint endpoint, boolean wasOpen) {
    this.owner = owner;
    this.endpoint = endpoint;
    this.wasOpen = wasOpen;
  }

  AsyncClientConnectionManager owner() {
    return owner;
  }

  /** As its owner knows it. */
  AsyncConnectionEndpoint endpoint() {
    return endpoint;
  }

  @Override
  public void execute(
      String id,
      AsyncClientExchangeHandler handler,
      @Nullable HandlerFactory<AsyncPushConsumer> pushes,
      HttpContext context) {
    if (context instanceof MeasuredContext measured) {
      measured.exchanges(handler::cancel);
      if (wasOpen) {
        measured.times().leasedOpen();
      }
    }
    endpoint.execute(id, handler, pushes, context);
  }

  @Override
  public boolean isConnected() {
    return endpoint.isConnected();
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    endpoint.setSocketTimeout(timeout);
  }

  @Override
  public EndpointInfo getInfo() {
    return endpoint.getInfo();
  }

  @Override
  public void close(CloseMode mode) {
    endpoint.close(mode);
  }
}
