package io.katydid.http;

import io.katydid.api.OutgoingRequest;

/** Code of a user class that sees requests before they are sent. */
@FunctionalInterface
public interface Interceptor {

  /**
   * Sees a request, and may add headers to it.
   *
   * @throws Throwable if it must not be sent so
   */
  void intercept(OutgoingRequest request) throws Throwable;
}
