package io.katydid.http1;

import io.katydid.api.Connections.Per;
import io.katydid.measure.Sampler;
import io.katydid.message.RequestMessage;
import io.katydid.net.Origin;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The connections that one virtual user has for itself, one to each origin. Not thread-safe. */
final class OwnConnections implements ConnectionSource {

  private final Per per;
  private final Http1Connections connections;
  private final Map<Origin, Http1Connection> byOrigin = new HashMap<>(2);
  private @Nullable Http1Connection taken;

  /** The newest that was looked up: most users have one origin. */
  private @Nullable Origin known;

  private @Nullable Http1Connection ofKnown;

  OwnConnections(Per per, Http1Connections connections) {
    this.per = per;
    this.connections = connections;
  }

  /** Drops a connection on which another request would meet what was before it. */
  @Override
  public boolean prepare(RequestMessage request, long now) {
    Origin origin = request.target().origin();
    Http1Connection connection = to(origin);
    if (connection == null || !connection.needsCheck(request, now)) {
      return false;
    }
    if (!connection.isUsable(now)) {
      put(origin, null);
      connections.close(connection);
    }
    return true;
  }

  /** Another object that is equal is only looked up again. */
  @SuppressWarnings("ReferenceEquality")
  private @Nullable Http1Connection to(Origin origin) {
    if (origin != known) {
      known = origin;
      ofKnown = byOrigin.get(origin);
    }
    return ofKnown;
  }

  private void put(Origin origin, @Nullable Http1Connection connection) {
    known = null;
    if (connection == null) {
      byOrigin.remove(origin);
    } else {
      byOrigin.put(origin, connection);
    }
  }

  @Override
  public @Nullable Http1Connection take(RequestMessage request, long due, Sampler sampler) {
    taken = to(request.target().origin());
    return taken;
  }

  @Override
  public void giveBack(Origin origin, @Nullable Http1Connection connection) {
    if (connection == null) {
      put(origin, null);
    } else if (!isKept()) {
      connections.close(connection);
    } else if (connection != taken) {
      put(origin, connection);
    }
  }

  @Override
  public void lend(Origin origin) {
    put(origin, null);
  }

  /** Another request may have opened another one meanwhile. */
  @Override
  public void takeBack(Origin origin, @Nullable Http1Connection connection) {
    if (connection != null && isKept() && to(origin) == null) {
      put(origin, connection);
    } else if (connection != null) {
      connections.close(connection);
    }
  }

  @Override
  public boolean isKept() {
    return per != Per.REQUEST;
  }

  @Override
  public void endIteration() {
    if (per == Per.ITERATION) {
      close();
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {
    known = null;
    byOrigin.values().forEach(connections::close);
    byOrigin.clear();
  }
}
