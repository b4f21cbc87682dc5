package io.katydid.apache;

import io.katydid.api.Connections.Per;
import io.katydid.net.Origin;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * Clients that one user has for itself, with one connection each: one to each origin, and others
 * while a response of that is being read. Not thread-safe.
 */
final class OwnClients implements ClientSource {

  private final Per per;
  private final Supplier<CloseableHttpClient> make;
  private final Map<Origin, Deque<CloseableHttpClient>> idle = new HashMap<>(2);

  OwnClients(Per per, Supplier<CloseableHttpClient> make) {
    this.per = per;
    this.make = make;
  }

  @Override
  public CloseableHttpClient take(Origin origin) {
    Deque<CloseableHttpClient> known = idle.get(origin);
    CloseableHttpClient client = known == null ? null : known.poll();
    return client == null ? make.get() : client;
  }

  @Override
  public boolean isKept() {
    return per != Per.REQUEST;
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void giveBack(Origin origin, CloseableHttpClient client) {
    if (per == Per.REQUEST) {
      client.close(CloseMode.IMMEDIATE);
    } else {
      idle.computeIfAbsent(origin, o -> new ArrayDeque<>(1)).push(client);
    }
  }

  @Override
  public void endIteration() {
    if (per == Per.ITERATION) {
      close();
    }
  }

  @Override
  public void close() {
    idle.values().forEach(all -> all.forEach(client -> client.close(CloseMode.IMMEDIATE)));
    idle.clear();
  }
}
