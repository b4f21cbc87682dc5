package io.katydid.http;

import io.katydid.measure.Phase;
import io.katydid.measure.Sampler;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection to one origin, used by one virtual user at a time.
 *
 * <p>Reads have no time-out of their own, which would cost a timer each and could not bound a body
 * that drips: {@link #expireIfOverdue} closes the socket from outside, and so ends them.
 *
 * <p>Not thread-safe, but for {@link #expireIfOverdue}.
 */
final class Connection {

  /** A server may have closed a connection that was idle for this long; asking takes time, too. */
  private static final long IDLE_BEFORE_CHECK = TimeUnit.SECONDS.toNanos(1);

  private final Wire wire;
  private final LongSupplier nanoTime;
  private final Traffic traffic;
  private final RequestWriter writer;
  private final ResponseReader reader;
  private final Deadline deadline = new Deadline();
  private long lastUse;
  private boolean used;
  private boolean reusable;

  /**
   * A connection that is made of this wire.
   *
   * @param isKept whether more than one request is to be sent
   * @throws IOException if the wire has been closed meanwhile
   */
  Connection(Wire wire, Origin origin, boolean isKept, LongSupplier nanoTime) throws IOException {
    this.wire = wire;
    this.nanoTime = nanoTime;
    this.traffic = new Traffic(nanoTime);
    this.writer = new RequestWriter(traffic.counted(wire.out()), origin, isKept);
    this.reader = new ResponseReader(traffic.counted(wire.in()));
  }

  /**
   * Makes the connection ready for requests: by a TLS handshake, if the origin is secure.
   *
   * @param sampler of the request that needs it, which is told how long that took
   */
  void open(long due, Sampler sampler) throws Failure {
    if (wire.isSecure()) {
      long start = nanoTime.getAsLong();
      deadline.set(due, "TLS timeout");
      try {
        wire.handshake();
      } catch (IOException e) {
        throw failure(Failure.of(e));
      }
      clearDeadline();
      sampler.took(Phase.TLS, nanoTime.getAsLong() - start);
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
    traffic.next();
    deadline.set(Math.min(responseDue, due), responseDue < due ? "response timeout" : "timeout");
    try {
      boolean whole = send(request);
      ResponseHead head = reader.readHead();
      if (responseDue < due) {
        deadline.set(due, "timeout");
      }
      long length = head.bodyLength(request.method().equals("HEAD"));
      byte[] body = body(request, length);
      clearDeadline();
      reusable =
          whole
              && head.keepsAlive()
              && length != ResponseHead.UNTIL_CLOSE
              && !reader.hasLeftovers();
      return new Message(head, body);
    } catch (IOException e) {
      throw failure(Failure.of(e));
    } catch (Failure e) {
      throw failure(e);
    }
  }

  /**
   * Sends a request, as far as the server wants it: one that refuses a body may answer while it is
   * being sent, and close the connection. Returns whether it was sent whole.
   *
   * @throws IOException if it could not be sent, and there is no response that says why
   */
  private boolean send(Hop request) throws IOException, Failure {
    try {
      writer.write(request);
      while (writer.hasMore()) {
        if (reader.isAnsweredEarly()) {
          return false;
        }
        writer.writeMore();
      }
      return true;
    } catch (IOException broken) {
      requireAnswered(broken);
      return false;
    }
  }

  /** What was received before the connection broke can still be read. */
  private void requireAnswered(IOException broken) throws IOException, Failure {
    try {
      reader.awaitHead();
    } catch (IOException | Failure none) {
      throw broken;
    }
  }

  private byte @Nullable [] body(Hop request, long length) throws IOException, Failure {
    if (request.keepsBody()) {
      return reader.readBody(length);
    }
    reader.skipBody(length);
    return null;
  }

  /** What went over the connection for the newest request. */
  Traffic traffic() {
    return traffic;
  }

  /** Notes when an exchange ended; returns whether the connection can be kept for another. */
  boolean used(long now) {
    used = true;
    lastUse = now;
    return reusable;
  }

  /** Whether it was idle for so long that it should be asked whether it {@link #isQuiet}. */
  boolean wasIdle(long now) {
    return now - lastUse >= IDLE_BEFORE_CHECK;
  }

  /** Whether nothing came from the server unasked; if so, another request can be sent. */
  boolean isQuiet() {
    return wire.isQuiet();
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

  void close() {
    wire.close();
  }

  /**
   * A response as it was received.
   *
   * @param head status and headers
   * @param body the body, still encoded; null if it was not to be kept
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Message(ResponseHead head, byte @Nullable [] body) {}
}
