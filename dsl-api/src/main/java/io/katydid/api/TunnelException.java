package io.katydid.api;

import java.io.IOException;

/**
 * A proxy opened no tunnel to a target. It is for clients that connect by themselves, and ask
 * {@link ClientConnections#explained} what it means.
 */
public final class TunnelException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What it answered; 0 if it did not. */
  private final int status;

  /**
   * It answered to CONNECT by this.
   *
   * @param status of HTTP, other than 2xx
   * @param reason the words behind the status; may be empty
   */
  public TunnelException(int status, String reason) {
    super(reason);
    this.status = status;
  }

  /**
   * It did not answer as a proxy does.
   *
   * @param cause a {@link java.net.SocketTimeoutException} if nothing came, a {@link
   *     java.net.ProtocolException} if it was no HTTP, and any other if it ended the connection
   */
  public TunnelException(IOException cause) {
    super("", cause);
    this.status = 0;
  }

  /** The status that it answered; 0 if it did not. */
  public int status() {
    return status;
  }

  /** The words behind the status; may be empty. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
