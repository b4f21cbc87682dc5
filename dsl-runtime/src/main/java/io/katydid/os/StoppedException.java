package io.katydid.os;

/** The virtual machine is ending, and why there is no result was printed before it could. */
public final class StoppedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** With the message of what was thrown. */
  public StoppedException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
