package io.katydid.apache;

import io.katydid.net.Failure;

/** Ends a call in the client, which passes on exceptions that are not checked as they are. */
final class RefusedTarget extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  RefusedTarget(Failure failure) {
    super(failure.message(), failure, false, false);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
