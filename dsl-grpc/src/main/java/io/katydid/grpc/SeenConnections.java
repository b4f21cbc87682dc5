package io.katydid.grpc;

import io.katydid.api.ClientConnections;
import io.katydid.api.HttpUrl;
import io.katydid.api.ProxyAddress;
import io.katydid.api.TlsSettings;
import java.io.IOException;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;

/**
 * What is set for connections, and whether whoever makes a channel has looked at it. Thread-safe.
 */
record SeenConnections(ClientConnections connections, AtomicBoolean seen)
    implements ClientConnections {

  /** Not seen yet. */
  SeenConnections(ClientConnections connections) {
    this(connections, new AtomicBoolean());
  }

  private ClientConnections look() {
    seen.set(true);
    return connections;
  }

  @Override
  public Set<String> given() {
    return look().given();
  }

  @Override
  public Optional<ProxyAddress> proxy(HttpUrl target) {
    return look().proxy(target);
  }

  @Override
  public List<SocketAddress> addresses(String host) {
    return look().addresses(host);
  }

  @Override
  public TlsSettings tls() {
    return look().tls();
  }

  @Override
  public KeyManager[] keyManagers() {
    return look().keyManagers();
  }

  @Override
  public TrustManager trustManager() {
    return look().trustManager();
  }

  @Override
  public void requireAllowed(HttpUrl target) {
    look().requireAllowed(target);
  }

  @Override
  public String explained(HttpUrl target, boolean answered, IOException thrown) {
    return connections.explained(target, answered, thrown);
  }
}
