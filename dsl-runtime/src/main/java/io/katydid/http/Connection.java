package io.katydid.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP/1.1 connection to one origin, owned by one virtual user, kept alive from request to
 * request.
 *
 * <p>Reads have no time-out of their own, which would cost a timer each and could not bound a body
 * that drips: {@link #expireIfOverdue} closes the socket from outside, and so ends them.
 *
 * <p>Not thread-safe, but for {@link #expireIfOverdue}.
 */
final class Connection {

  /**
   * A server may have closed a connection that was idle for this long; asking takes a millisecond.
   */
  private static final long IDLE_BEFORE_CHECK = TimeUnit.SECONDS.toNanos(1);

  private final Socket socket;
  private final Socket channel;
  private final RequestWriter writer;
  private final ResponseReader reader;
  private final Deadline deadline = new Deadline();
  private long lastUse;
  private boolean used;
  private boolean reusable;

  /**
   * A connection over a connected socket.
   *
   * @throws IOException if the socket has been closed meanwhile
   */
  Connection(Socket socket, Origin origin) throws IOException {
    this.socket = socket;
    this.channel = origin.secure() ? secured(socket, origin) : socket;
    this.writer = new RequestWriter(channel.getOutputStream(), origin);
    this.reader = new ResponseReader(channel.getInputStream());
  }

  private static SSLSocket secured(Socket socket, Origin origin) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured =
        (SSLSocket) factory.createSocket(socket, origin.host(), origin.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    return secured;
  }

  /** Makes the connection ready for requests: by a TLS handshake, if the origin is secure. */
  void open(long due) throws Failure {
    if (channel instanceof SSLSocket secured) {
      deadline.set(due, "connect timeout");
      try {
        secured.startHandshake();
      } catch (IOException e) {
        throw failure(Failure.of(e));
      }
      clearDeadline();
    }
  }

  /**
   * Sends a request and receives the response to its last octet.
   *
   * @param responseDue when the first octet of the response is overdue
   * @param due when the last one is
   */
  Message exchange(Hop request, long responseDue, long due) throws Failure {
    reader.next();
    deadline.set(Math.min(responseDue, due), responseDue < due ? "response timeout" : "timeout");
    try {
      writer.write(request);
      ResponseHead head = reader.readHead();
      if (responseDue < due) {
        deadline.set(due, "timeout");
      }
      long length = head.bodyLength(request.method().equals("HEAD"));
      byte[] body = reader.readBody(length);
      clearDeadline();
      reusable = head.keepsAlive() && length != ResponseHead.UNTIL_CLOSE && !reader.hasLeftovers();
      return new Message(head, body);
    } catch (IOException e) {
      throw failure(Failure.of(e));
    } catch (Failure e) {
      throw failure(e);
    }
  }

  /** Notes when an exchange ended; returns whether the connection can be kept for another. */
  boolean used(long now) {
    used = true;
    lastUse = now;
    return reusable;
  }

  /** Whether another request can be sent; asks the socket if it was idle for long. */
  boolean isUsable(long now) {
    return now - lastUse < IDLE_BEFORE_CHECK || isQuiet();
  }

  /** Whether nothing came from the server unasked: neither an end, nor anything else. */
  private boolean isQuiet() {
    try {
      channel.setSoTimeout(1);
      channel.getInputStream().read();
      return false;
    } catch (SocketTimeoutException e) {
      return isWaitingAgain();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isWaitingAgain() {
    try {
      channel.setSoTimeout(0);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Whether a request that failed on this connection may have reached a server that had closed it:
   * nothing was received, and the connection was kept alive from an earlier request.
   */
  boolean wasStale() {
    return used && !reader.isAnswered() && deadline.expiredType() == null;
  }

  private void clearDeadline() throws Failure {
    if (!deadline.clear()) {
      throw failure(new Failure(Failure.CLOSED, ""));
    }
  }

  /** What failed; that its deadline had passed explains all else. */
  private Failure failure(Failure seen) {
    String expired = deadline.expiredType();
    return expired == null ? seen : new Failure(expired, "");
  }

  /** Closes the connection if its pending operation is overdue; called by another thread. */
  void expireIfOverdue(long now) {
    if (deadline.expire(now)) {
      close();
    }
  }

  /** Closes the socket itself: a TLS connection would wait for its peer, or for a reader. */
  void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // There is nothing left to close.
      reusable = false;
    }
  }

  /**
   * A response as it was received.
   *
   * @param head status and headers
   * @param body the body, still encoded
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Message(ResponseHead head, byte[] body) {}
}
