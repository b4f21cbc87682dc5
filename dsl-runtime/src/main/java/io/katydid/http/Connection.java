package io.katydid.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;

/**
 * One connection to one origin, owned by one virtual user, kept alive from request to request:
 * HttpCore's blocking connection, without a pool or a chain of executors around it.
 *
 * <p>Reads have no time-out of their own, which would cost a timer each and could not bound a body
 * that drips: {@link #expireIfOverdue} closes the socket from outside, and so ends them.
 *
 * <p>Not thread-safe, but for {@link #expireIfOverdue}.
 */
final class Connection {

  /**
   * Larger bodies fail the request, so that no response can exhaust the memory of the generator.
   */
  static final int LARGEST_BODY = 16 << 20;

  /** HttpCore has three buffers of this size for each connection. */
  private static final Http1Config CONFIG =
      Http1Config.custom()
          .setBufferSize(4096)
          .setMaxLineLength(64 * 1024)
          .setMaxHeaderCount(1000)
          .build();

  /**
   * A server may have closed a connection that was idle for this long; asking costs a millisecond.
   */
  private static final long IDLE_BEFORE_CHECK = TimeUnit.SECONDS.toNanos(1);

  private static final byte[] NO_BODY = new byte[0];

  private final Socket socket;
  private final DefaultBHttpClientConnection http = new DefaultBHttpClientConnection(CONFIG);
  private final Deadline deadline = new Deadline();
  private long received;
  private long lastUse;
  private boolean used;
  private boolean reusable;

  Connection(Socket socket) {
    this.socket = socket;
  }

  /** Makes the connection ready for requests: by a TLS handshake, if the origin is secure. */
  void open(Origin origin, long due) throws Failure {
    deadline.set(due, "connect timeout");
    try {
      if (origin.secure()) {
        http.bind(secured(origin), socket);
      } else {
        http.bind(socket);
      }
    } catch (IOException e) {
      throw failure(e);
    }
    clearDeadline();
  }

  private SSLSocket secured(Origin origin) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured =
        (SSLSocket) factory.createSocket(socket, origin.host(), origin.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** Whether another request can be sent; asks the socket if it was idle for long. */
  boolean isUsable(long now) {
    return now - lastUse < IDLE_BEFORE_CHECK || !isStale();
  }

  private boolean isStale() {
    try {
      return http.isStale();
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * Sends a request and receives the response to its last byte.
   *
   * @param responseDue when the first byte of the response is overdue
   * @param due when the last one is
   */
  Message exchange(ClassicHttpRequest request, long responseDue, long due) throws Failure {
    received = http.getEndpointDetails().getReceivedBytesCount();
    deadline.set(Math.min(responseDue, due), responseDue < due ? "response timeout" : "timeout");
    try {
      send(request);
      ClassicHttpResponse head = receiveHead();
      if (responseDue < due) {
        deadline.set(due, "timeout");
      }
      byte[] body = receiveBody(request, head);
      clearDeadline();
      reusable =
          DefaultConnectionReuseStrategy.INSTANCE.keepAlive(
              request, head, HttpCoreContext.create());
      return new Message(head, body);
    } catch (HttpException | IOException e) {
      throw failure(e);
    }
  }

  private void send(ClassicHttpRequest request) throws HttpException, IOException {
    http.sendRequestHeader(request);
    if (request.getEntity() != null) {
      http.sendRequestEntity(request);
    }
    http.flush();
  }

  private ClassicHttpResponse receiveHead() throws HttpException, IOException {
    ClassicHttpResponse head = http.receiveResponseHeader();
    while (head.getCode() < HttpStatus.SC_OK
        && head.getCode() != HttpStatus.SC_SWITCHING_PROTOCOLS) {
      head = http.receiveResponseHeader();
    }
    return head;
  }

  private byte[] receiveBody(ClassicHttpRequest request, ClassicHttpResponse head)
      throws HttpException, IOException, Failure {
    if (!MessageSupport.canResponseHaveBody(request.getMethod(), head)) {
      return NO_BODY;
    }
    http.receiveResponseEntity(head);
    HttpEntity entity = head.getEntity();
    if (entity == null) {
      return NO_BODY;
    }
    // Not closed: that would read on to the end of a body that is already known to be too large.
    return read(entity.getContent(), entity.getContentLength());
  }

  /** Reads one byte more than may be there, so that the end is seen, and what is too large. */
  private static byte[] read(InputStream content, long length) throws IOException, Failure {
    byte[] body = length > LARGEST_BODY ? NO_BODY : content.readNBytes(LARGEST_BODY + 1);
    if (length > LARGEST_BODY || body.length > LARGEST_BODY) {
      throw new Failure(
          "body too large", "the body has more than " + (LARGEST_BODY >> 20) + " MiB");
    }
    return body;
  }

  /** Notes when an exchange ended; returns whether the connection can be kept for another. */
  boolean used(long now) {
    used = true;
    lastUse = now;
    return reusable;
  }

  /**
   * Whether a request that failed on this connection may have reached a server that had closed it:
   * nothing was received, and the connection was kept alive from an earlier request.
   */
  boolean wasStale() {
    return used
        && deadline.expiredType() == null
        && http.getEndpointDetails().getReceivedBytesCount() == received;
  }

  private void clearDeadline() throws Failure {
    if (!deadline.clear()) {
      throw failure(new IOException("overdue"));
    }
  }

  private Failure failure(Exception e) {
    String expired = deadline.expiredType();
    return expired == null ? Failure.of(e) : new Failure(expired, "");
  }

  /** Closes the connection if its pending operation is overdue; called by another thread. */
  void expireIfOverdue(long now) {
    if (deadline.expire(now)) {
      close();
    }
  }

  void close() {
    // The socket itself: HttpCore's own closing would wait for a reader that holds its lock.
    try {
      socket.close();
    } catch (IOException e) {
      http.close(CloseMode.IMMEDIATE);
    }
  }

  /**
   * A response as it was received.
   *
   * @param head status and headers
   * @param body the body, still encoded
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Message(ClassicHttpResponse head, byte[] body) {}
}
