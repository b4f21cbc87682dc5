package io.katydid.http;

import io.katydid.net.Failure;
import java.io.IOException;

/** A failure to receive a body, on its way through streams that know only such exceptions. */
final class BrokenResponse extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  BrokenResponse(Failure failure) {
    super(failure);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
