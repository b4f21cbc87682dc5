package io.katydid.authentication;

import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;

/** What says who a user is, with each of its requests. Not thread-safe. */
interface Authentication {

  /** The request with what is known to be wanted. */
  RequestMessage added(RequestMessage request);

  /**
   * Whether a request that was refused by status 401 can be sent once more, with other credentials
   * than it had.
   *
   * @param sent what was refused
   */
  boolean isRenewed(RequestMessage sent, ResponseHead refusal);

  /** How often one request is sent again for it, at most. */
  int mostRenewals();

  /** Takes note of a response that is no refusal. */
  void accepted(RequestMessage sent, ResponseHead response);

  /** Why nothing that the server offers with this refusal can be done; empty if something can. */
  default String complaint(ResponseHead refusal) {
    return "";
  }
}
