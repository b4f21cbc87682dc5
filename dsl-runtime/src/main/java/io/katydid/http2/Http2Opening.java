package io.katydid.http2;

import io.katydid.net.Deadline;
import io.katydid.net.EarliestDeadline;
import io.katydid.net.Failure;
import io.katydid.net.Transport;
import java.io.IOException;

/** Has a server agree on HTTP/2 in a handshake of TLS, in time. */
final class Http2Opening {

  private final Transport transport;
  private final Deadline deadline;

  Http2Opening(Transport transport, EarliestDeadline deadlines) {
    this.transport = transport;
    this.deadline = new Deadline(deadlines);
  }

  /**
   * Shakes hands.
   *
   * @param due when that is overdue
   */
  void handshake(long due) throws Failure {
    deadline.set(due, Failure.TLS_TIMEOUT);
    try {
      transport.handshake();
    } catch (IOException e) {
      throw failure(Failure.of(e));
    }
    if (!deadline.clear()) {
      throw new Failure(Failure.TLS_TIMEOUT, "");
    }
    if (!transport.protocol().equals(Http2Connection.ALPN)) {
      throw new Failure(
          Failure.NO_HTTP_2,
          transport.protocol().isEmpty()
              ? "the server chose no protocol in the TLS handshake, and so speaks HTTP/1.1"
              : "the server chose " + transport.protocol() + " in the TLS handshake");
    }
  }

  /** A server that knows none of the protocols may say so by an alert. */
  private Failure failure(Failure seen) {
    String expired = deadline.expiredType();
    if (expired != null) {
      return new Failure(expired, "");
    }
    return seen.message().contains("no_application_protocol")
        ? new Failure(Failure.NO_HTTP_2, "the server refused the protocols of the TLS handshake")
        : seen;
  }

  /** Ends it if it is overdue; called by another thread. */
  void expireOverdue(long now) {
    if (deadline.expire(now)) {
      transport.close();
    }
  }
}
