package io.katydid.http;

import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.net.Failure;

/**
 * The exchanges of requests and responses of one virtual user: over which protocol, and on which
 * connections, is theirs. Not thread-safe.
 */
interface Exchanges {

  /**
   * Makes ready for a request, before it is measured.
   *
   * @return when that was done, by the clock of the run
   */
  long prepare(RequestMessage request);

  /**
   * Sends a request and receives its response. Waiting for a connection that others have is
   * response time, and not service time.
   *
   * @param due when the response is overdue
   */
  Message exchange(RequestMessage request, long due) throws Failure;

  /**
   * Sends a request, and receives the head of its response: the body is read while it comes, on a
   * connection that no other request of this user is sent on until the response is closed.
   *
   * @param due when the end of the body is overdue, unless another time is set
   */
  IncomingResponse open(RequestMessage request, long due) throws Failure;

  /**
   * Whether redirects are followed, and cookies are kept, by what sends the requests, and by nobody
   * else.
   */
  default boolean followsRedirects() {
    return false;
  }

  /** Says whether what sends the requests is to follow redirects, if it does so at all. */
  default void follow(boolean redirects) {}

  /** Whether they are by HTTP/2, as far as we know. */
  default boolean areByHttp2() {
    return false;
  }

  /** When the newest exchange that succeeded ended. */
  long endedAt();

  /** What an iteration had for itself is closed. */
  void endIteration();

  /**
   * Closes what the user has open, as it is another one to servers from now on.
   *
   * @throws IllegalStateException if it has none of its own; the message says so
   */
  void startAnew();

  /** Why users who share connections cannot {@link #startAnew}. */
  static IllegalStateException connectionsShared() {
    return new IllegalStateException(
        "users who share connections have no certificates of their own: remove the pool, or"
            + " clientCertificate");
  }

  /** What the user had is closed, or left to others. */
  void close();
}
