package io.katydid.http;

import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Recorder;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** The connections of one virtual user, one to each origin. Not thread-safe. */
final class Connections {

  /** RFC 9110, section 9.2.2: sent twice, they do no more than once. */
  private static final Set<String> IDEMPOTENT =
      Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE");

  private final HttpClients clients;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final UserSettings settings;
  private final Map<Origin, Connection> byOrigin = new HashMap<>(2);

  Connections(
      HttpClients clients, Recorder recorder, LongSupplier nanoTime, UserSettings settings) {
    this.clients = clients;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.settings = settings;
  }

  /**
   * Drops the connection to this origin if it was idle for long, and the server has closed it
   * since.
   */
  void dropStale(Origin origin) {
    Connection connection = byOrigin.get(origin);
    if (connection != null && !connection.isUsable(nanoTime.getAsLong())) {
      drop(origin, connection);
    }
  }

  /**
   * Sends a request and receives its response.
   *
   * <p>A server may close a kept-alive connection while a request is on its way to it. Such a
   * request is sent once more, on a fresh connection, if it is idempotent; that is counted as a
   * retry.
   *
   * @param due when the response is overdue
   */
  Connection.Message exchange(Hop request, long due) throws Failure {
    Origin origin = request.target().origin();
    Connection connection = connected(origin, due);
    try {
      return exchange(origin, connection, request, due);
    } catch (Failure e) {
      if (recorder.isCutOff() || !connection.wasStale() || !IDEMPOTENT.contains(request.method())) {
        throw e;
      }
      recorder.retried();
      return exchange(origin, connected(origin, due), request, due);
    }
  }

  private Connection connected(Origin origin, long due) throws Failure {
    Connection known = byOrigin.get(origin);
    if (known != null) {
      return known;
    }
    long now = nanoTime.getAsLong();
    long connectDue = Math.min(due, now + settings.connectTimeoutNanos());
    Connection connection = clients.connect(origin, now, connectDue);
    byOrigin.put(origin, connection);
    return connection;
  }

  private Connection.Message exchange(Origin origin, Connection connection, Hop request, long due)
      throws Failure {
    try {
      long responseDue = nanoTime.getAsLong() + settings.responseTimeoutNanos();
      Connection.Message message = connection.exchange(request, responseDue, due);
      if (!connection.used(nanoTime.getAsLong())) {
        drop(origin, connection);
      }
      return message;
    } catch (Failure e) {
      drop(origin, connection);
      throw e;
    }
  }

  private void drop(Origin origin, Connection connection) {
    byOrigin.remove(origin);
    clients.close(connection);
  }

  void close() {
    byOrigin.values().forEach(clients::close);
    byOrigin.clear();
  }
}
