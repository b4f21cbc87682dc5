package io.katydid.http;

import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The HTTP clients of all virtual users of one run, and what they share: resolved addresses, parsed
 * templates, and the watch over their deadlines. Thread-safe.
 */
public final class HttpClients {

  /**
   * Beyond these, templates are parsed each time: a path that is not a template must not fill the
   * memory.
   */
  private static final int MOST_ENDPOINTS = 10_000;

  private final String host;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final Map<String, InetAddress[]> addresses = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Endpoint>> endpoints = new ConcurrentHashMap<>();
  private volatile boolean hostMissing;

  /**
   * Clients without connections.
   *
   * @param host the base address of the target, in place of those of the user classes; empty for
   *     theirs
   * @param nanoTime the clock of the run
   * @throws IllegalArgumentException if a host is given and not an absolute http or https URL
   */
  public HttpClients(String host, Recorder recorder, LongSupplier nanoTime) {
    if (!host.isEmpty()) {
      Target.ofHost(host);
    }
    this.host = host;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
  }

  /** The client of one user. */
  public UserHttp forUser(UserSettings settings, Sampler sampler) {
    String base = host.isEmpty() ? settings.host() : host;
    return new UserHttp(this, recorder, sampler, nanoTime, settings, base);
  }

  /** Whether a user made a request for which it would have needed a host, and had none. */
  public boolean isHostMissing() {
    return hostMissing;
  }

  void reportMissingHost() {
    hostMissing = true;
  }

  /**
   * Closes the connections whose pending operation is overdue, and so fails it. To be called every
   * few milliseconds.
   */
  public void expireOverdue(long now) {
    for (Connection connection : connections) {
      connection.expireIfOverdue(now);
    }
  }

  Endpoint endpoint(String method, String path) {
    Map<String, Endpoint> ofMethod =
        endpoints.computeIfAbsent(method, m -> new ConcurrentHashMap<>());
    Endpoint known = ofMethod.get(path);
    if (known != null) {
      return known;
    }
    Endpoint parsed = Endpoint.parse(method, path);
    if (ofMethod.size() < MOST_ENDPOINTS) {
      ofMethod.put(path, parsed);
    }
    return parsed;
  }

  /** Connects to the first address of the origin that answers. */
  Connection connect(Origin origin, long now, long due) throws Failure {
    Connection connection = dialled(origin, now, due);
    connections.add(connection);
    try {
      connection.open(due);
    } catch (Failure e) {
      close(connection);
      throw e;
    }
    return connection;
  }

  private Connection dialled(Origin origin, long now, long due) throws Failure {
    Failure failure = new Failure("unknown host", origin.host());
    for (InetAddress address : resolve(origin.host())) {
      try {
        return new Connection(
            dial(new InetSocketAddress(address, origin.port()), now, due), origin);
      } catch (IOException e) {
        failure = Failure.of(e);
      }
    }
    throw failure;
  }

  private static Socket dial(InetSocketAddress address, long now, long due) throws IOException {
    int timeoutMillis = (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(due - now));
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(address, timeoutMillis);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Resolved once for a run, so that no request waits for a name server, or measures one. */
  private InetAddress[] resolve(String name) throws Failure {
    InetAddress[] known = addresses.get(name);
    if (known != null) {
      return known;
    }
    try {
      InetAddress[] resolved = InetAddress.getAllByName(name);
      addresses.put(name, resolved);
      return resolved;
    } catch (UnknownHostException e) {
      throw new Failure("unknown host", name);
    }
  }

  void close(Connection connection) {
    connections.remove(connection);
    connection.close();
  }
}
