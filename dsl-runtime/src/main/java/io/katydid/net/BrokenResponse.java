package io.katydid.net;

import java.io.IOException;

/** A failure to receive a body, on its way through streams that know only such exceptions. */
public final class BrokenResponse extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  /** The way of this failure. */
  public BrokenResponse(Failure failure) {
    super(failure);
    this.failure = failure;
  }

  /** What failed. */
  public Failure failure() {
    return failure;
  }
}
