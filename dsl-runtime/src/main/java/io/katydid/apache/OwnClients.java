package io.katydid.apache;

import io.katydid.api.Connections.Per;
import io.katydid.net.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/** Clients that one user has for itself, one to each origin, with one connection each. */
final class OwnClients implements ClientSource {

  private final Per per;
  private final Supplier<CloseableHttpClient> make;
  private final Map<Origin, CloseableHttpClient> byOrigin = new HashMap<>(2);

  OwnClients(Per per, Supplier<CloseableHttpClient> make) {
    this.per = per;
    this.make = make;
  }

  @Override
  public CloseableHttpClient to(Origin origin) {
    return byOrigin.computeIfAbsent(origin, o -> make.get());
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
  public void ended() {
    if (per == Per.REQUEST) {
      close();
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
    byOrigin.values().forEach(client -> client.close(CloseMode.IMMEDIATE));
    byOrigin.clear();
  }
}
