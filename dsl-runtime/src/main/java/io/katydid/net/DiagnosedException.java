package io.katydid.net;

import java.io.IOException;

/** An error of a socket whose meaning is known where it was thrown, and would not be elsewhere. */
final class DiagnosedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  DiagnosedException(Failure failure, IOException cause) {
    super(failure.message(), cause);
    this.failure = failure;
  }

  /** The same, where the failure is all that is known. */
  DiagnosedException(Failure failure) {
    super(failure.message(), failure);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
