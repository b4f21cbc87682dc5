package io.katydid.measure;

/**
 * What the time of a request is spent on, in this order. Those that a request did not have are not
 * recorded for it: one on a connection that is open already neither resolves nor connects.
 */
public enum Phase {
  /** Waiting for a connection that others have. */
  LEASE("lease"),

  /** Resolving the name of the host. */
  DNS("DNS"),

  /** Connecting. */
  CONNECT("connect"),

  /** The TLS handshake. */
  TLS("TLS"),

  /** From the send to the first byte of the response. */
  FIRST_BYTE("first byte"),

  /** From the first byte of the response to the last. */
  TRANSFER("transfer");

  private final String text;

  Phase(String text) {
    this.text = text;
  }

  /** As it is called in reports. */
  public String text() {
    return text;
  }
}
