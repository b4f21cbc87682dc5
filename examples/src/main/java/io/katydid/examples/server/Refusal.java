package io.katydid.examples.server;

/** A request that is answered with an error status, and with what is wrong about it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Object detail;

  /**
   * A refusal.
   *
   * @param detail a sentence, or a list of {@link Problem}s; written as JSON
   */
  Refusal(int status, Object detail) {
    super(status + ": " + detail, null, false, false);
    this.status = status;
    this.detail = detail;
  }

  int status() {
    return status;
  }

  Object detail() {
    return detail;
  }
}
