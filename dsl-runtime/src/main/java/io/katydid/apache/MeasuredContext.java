package io.katydid.apache;

import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.Optional;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.auth.AuthExchange;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.nio.AsyncClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolVersion;
import org.jspecify.annotations.Nullable;

/**
 * The context of one call, in which the client notes each step as it takes it. So a client that was
 * set up elsewhere is measured, and kept from hosts that the run may not load, without a change.
 */
final class MeasuredContext extends HttpClientContext {

  private final UserClient user;
  private final CallTimes times;
  private final PendingCall pending;
  private final long due;
  private final boolean follows;
  private @Nullable HttpRoute route;
  private @Nullable AsyncClientConnectionManager connections;
  private volatile @Nullable HttpHost asked;
  private volatile @Nullable Failure refused;
  private volatile @Nullable Runnable connecting;
  private volatile @Nullable Runnable cancel;

  MeasuredContext(
      UserClient user, CallTimes times, PendingCall pending, long due, boolean follows) {
    this.user = user;
    this.times = times;
    this.pending = pending;
    this.due = due;
    this.follows = follows;
  }

  /** Whose call it is. */
  UserClient user() {
    return user;
  }

  CallTimes times() {
    return times;
  }

  /** Asked for the target of each request, and for a proxy, before there is a connection. */
  @Override
  public AuthExchange getAuthExchange(HttpHost host) {
    asked = host;
    guarded(() -> user.requireAllowed(host.getHostName(), due));
    return super.getAuthExchange(host);
  }

  @Override
  public void setRoute(HttpRoute route) {
    super.setRoute(route);
    this.route = route;
    times.connected();
    EndpointDetails details = getEndpointDetails();
    if (!times.isClassic() && details != null) {
      sends(details);
    }
  }

  /**
   * The connection is open, and nothing of the request has been sent. An asynchronous client has no
   * route yet.
   */
  @Override
  public void setEndpointDetails(EndpointDetails details) {
    super.setEndpointDetails(details);
    if (times.isClassic()) {
      sends(details);
    }
  }

  private void sends(EndpointDetails details) {
    if (route != null) {
      requireAllowed(route, details.getRemoteAddress());
    }
    ProtocolVersion version = getProtocolVersion();
    long sentAt = times.sends(details, version.greaterEquals(HttpVersion.HTTP_2));
    long responseDue = Deadline.after(sentAt, user.responseTimeoutNanos());
    pending.due(
        Math.min(responseDue, due), responseDue < due ? Failure.RESPONSE_TIMEOUT : Failure.TIMEOUT);
  }

  private void requireAllowed(HttpRoute to, @Nullable SocketAddress address) {
    HttpHost hop = to.getProxyHost() == null ? to.getTargetHost() : to.getProxyHost();
    if (address != null) {
      guarded(() -> user.requireAllowed(hop.getHostName(), address));
    }
  }

  /** A client that is asynchronous inside calls this on threads that do not end the call. */
  private void guarded(Runnable check) {
    try {
      check.run();
    } catch (RefusedTarget e) {
      refused = e.failure();
      pending.abort();
      throw e;
    }
  }

  /** What it means that the client has this for a response, if it is none of the server. */
  Optional<Failure> refusedTunnel(HttpResponse response) {
    return times.isWithoutTunnel()
        ? Optional.of(ApacheFailures.ofTunnel(String.valueOf(asked), response))
        : Optional.empty();
  }

  /**
   * Where its newest request was to go.
   *
   * @param origin where the call was to go
   */
  Way way(Origin origin) {
    return user.isGiven()
        ? Way.ofGiven(origin, asked, getRedirectLocations().getAll())
        : new Way(origin, null, user.diagnosis(origin));
  }

  /** Why the call was ended that led where the run may not connect to, if one did. */
  @Nullable Failure refused() {
    return refused;
  }

  /**
   * Asked for by an asynchronous client before it asks for a connection, and after each response.
   */
  @Override
  public Object getUserToken() {
    times.tokenAsked();
    return connections == null ? super.getUserToken() : connections;
  }

  /** The call has these connections, by {@link OwnedConnections}. */
  void use(AsyncClientConnectionManager ofUser) {
    connections = ofUser;
  }

  /**
   * A connection is being opened. The future of the client does not cancel that.
   *
   * @param cancelling ends it, if it is not open
   */
  void connects(Runnable cancelling) {
    connecting = cancelling;
  }

  /**
   * An exchange begins on a connection. The future of the client does not always cancel it: the
   * thread that asked for the connection may note there later what cancels the connecting.
   *
   * @param cancelling ends it
   */
  void exchanges(Runnable cancelling) {
    cancel = cancelling;
  }

  /** Ends what has begun of connecting, and of the exchange on a connection. */
  void cancelExchange() {
    run(connecting);
    run(cancel);
  }

  private static void run(@Nullable Runnable begun) {
    if (begun != null) {
      begun.run();
    }
  }

  /**
   * Whether the request is sent again, as the server has done nothing for it; it has all its time
   * for a connection then.
   */
  boolean repeats(IOException failure) {
    if (!ApacheFailures.isUndone(failure, times) || user.isCutOff()) {
      return false;
    }
    times.repeats();
    pending.due(due, Failure.TIMEOUT);
    return true;
  }

  /** Asked for by an asynchronous client when it asks for a connection, and when it has one. */
  @Override
  public RequestConfig getRequestConfig() {
    times.configAsked();
    return super.getRequestConfig();
  }

  @Override
  public void setResponse(HttpResponse response) {
    super.setResponse(response);
    times.answered();
    pending.due(due, Failure.TIMEOUT);
  }

  /** What the client, or the request, is configured with, but for what user code says. */
  @Override
  public void setRequestConfig(RequestConfig config) {
    super.setRequestConfig(
        follows ? config : RequestConfig.copy(config).setRedirectsEnabled(false).build());
  }

  /** Users have cookies of their own, beginning with those of the client. */
  @Override
  public void setCookieStore(CookieStore ofClient) {
    super.setCookieStore(user.cookies(ofClient));
  }
}
