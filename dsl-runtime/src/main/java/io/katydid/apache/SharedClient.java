package io.katydid.apache;

import io.katydid.net.Origin;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** A client that all users of a class have: it is closed with the run. */
record SharedClient(CloseableHttpClient client) implements ClientSource {

  @Override
  public CloseableHttpClient take(Origin origin) {
    return client;
  }

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void giveBack(Origin origin, CloseableHttpClient taken) {}

  @Override
  public void endIteration() {}

  @Override
  public void close() {}
}
