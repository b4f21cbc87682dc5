package io.katydid.apache;

import io.katydid.net.Origin;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Which client the requests of one user are sent by. */
interface ClientSource {

  CloseableHttpClient to(Origin origin);

  /** Whether it serves more than one request. */
  boolean isKept();

  /** Whether other users have it, too. */
  boolean isShared();

  /** A request has ended. */
  void ended();

  /** An iteration of the user has ended. */
  void endIteration();

  /** The user has ended. */
  void close();
}
