package io.katydid.apache;

import io.katydid.net.Origin;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Which client the requests of one user are sent by. */
interface ClientSource {

  /** One that may be sent a request to this origin; {@link #giveBack} follows. */
  CloseableHttpClient take(Origin origin);

  /** Whether it serves more than one request. */
  boolean isKept();

  /** Whether other users have it, too. */
  boolean isShared();

  /** The exchange has ended that it was taken for. */
  void giveBack(Origin origin, CloseableHttpClient client);

  /** An iteration of the user has ended. */
  void endIteration();

  /** The user has ended. */
  void close();
}
