package io.katydid.http2;

import io.katydid.net.Deadline;
import io.katydid.net.EarliestDeadline;
import io.katydid.net.Failure;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A request on an {@link Http2Connection}, and its response. It is used by the thread that has
 * begun it; the one who reads the connection fills it.
 */
public final class Http2Stream {

  private static final byte[] NOTHING = {};

  private final Http2Connection connection;
  private final BodyUse use;
  private final boolean isHead;
  private final Thread owner = Thread.currentThread();
  private final Deadline deadline;
  private final long due;
  private final ReceivedBody body = new ReceivedBody();
  private final ReceiveWindow window = new ReceiveWindow();
  private final StreamTraffic traffic = new StreamTraffic();

  /** Given by the output, under its lock. */
  int id;

  /** How much of a body may be sent; the output's own. */
  int sendWindow;

  /** Whether all of the request is written; the output's own. */
  boolean isSent;

  private long size;
  private int status;
  private byte[] head = NOTHING;
  private boolean isRetryable;
  private @Nullable Failure failure;

  /** Written after the fields above by the one who reads. */
  private volatile boolean hasHead;

  private volatile boolean isDone;

  Http2Stream(
      Http2Connection connection,
      RequestHead request,
      BodyUse use,
      EarliestDeadline deadlines,
      long responseDue,
      long due) {
    this.connection = connection;
    this.use = use;
    this.isHead = request.method().equals("HEAD");
    this.due = due;
    this.deadline = new Deadline(deadlines);
    deadline.setForResponse(responseDue, due);
  }

  /** What was sent and received, and when. */
  public StreamTraffic traffic() {
    return traffic;
  }

  ReceiveWindow window() {
    return window;
  }

  /** Has its owner look at what has changed. */
  void wake() {
    LockSupport.unpark(owner);
  }

  // What the one who reads does.

  boolean hasHead() {
    return hasHead;
  }

  boolean isHead() {
    return isHead;
  }

  BodyUse use() {
    return use;
  }

  /** The head of the final response has come. */
  void head(int finalStatus, byte[] lines) {
    status = finalStatus;
    head = lines;
    deadline.set(due, Failure.TIMEOUT);
    hasHead = true;
    if (use == BodyUse.READ) {
      wake();
    }
  }

  /**
   * A part of the body has come.
   *
   * @return whether it is not too large to be kept
   */
  boolean data(byte[] bytes, int offset, int length, int most) {
    size += length;
    if (use == BodyUse.KEEP && size > most) {
      return false;
    }
    if (use != BodyUse.DISCARD && length > 0) {
      body.add(bytes, offset, length);
      if (use == BodyUse.READ) {
        wake();
      }
    }
    return true;
  }

  boolean isDone() {
    return isDone;
  }

  /** The response has come to its end. */
  void ended(long now) {
    traffic.ended(now);
    isDone = true;
    wake();
  }

  /**
   * There is no response, or no more of it.
   *
   * @param retryable whether the server has not done what was requested
   */
  void fail(Failure why, boolean retryable) {
    if (!isDone) {
      failure = why;
      isRetryable = retryable;
      isDone = true;
      wake();
    }
  }

  /** Ends the wait of its owner if it is overdue; called by any thread. */
  void expireIfOverdue(long now) {
    if (deadline.expire(now)) {
      wake();
    }
  }

  // What its owner does.

  /** Sends a part of the body of the request; waits until the server takes it. */
  public void write(byte[] bytes, int offset, int length, boolean isLast) throws Failure {
    int from = offset;
    int end = offset + length;
    boolean isWritten = false;
    while (!isDone && !isWritten) {
      int written = connection.output.data(this, bytes, from, end - from, isLast);
      isWritten = written < 0;
      if (!isWritten) {
        from += written;
        isWritten = from == end;
        park();
      }
    }
  }

  /**
   * Sets when the end of the response is overdue, in place of what it began with.
   *
   * @param type the type of failure if that passes
   */
  public void due(long time, String type) {
    deadline.set(time, type);
  }

  /** Waits for the head of the response. */
  public void awaitHead() throws Failure {
    while (!hasHead && !isDone) {
      park();
    }
    if (!hasHead) {
      throwFailure();
    }
  }

  /** Waits for the end of the response. */
  public void awaitEnd() throws Failure {
    while (!isDone) {
      park();
    }
    throwFailure();
    if (!deadline.clear()) {
      throw expired();
    }
  }

  /**
   * Reads what has come of the body; waits for it as long as nothing has.
   *
   * @return how many bytes; or -1 at its end
   */
  public int read(byte[] target, int offset, int length) throws Failure {
    while (body.size() == 0 && !isDone) {
      park();
    }
    int taken = body.take(target, offset, length);
    if (taken > 0) {
      connection.control.credit(this, taken);
      return taken;
    }
    throwFailure();
    return length == 0 ? 0 : -1;
  }

  private void park() throws Failure {
    if (deadline.expiredType() != null) {
      throw expired();
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new Failure(Failure.INTERRUPTED, "something interrupted the thread of the user");
    }
    if (!isDone) {
      LockSupport.park(this);
    }
  }

  private Failure expired() {
    return new Failure(Objects.requireNonNullElse(deadline.expiredType(), Failure.TIMEOUT), "");
  }

  /** Whether its time has passed. */
  boolean isExpired() {
    return deadline.expiredType() != null;
  }

  private void throwFailure() throws Failure {
    if (failure != null) {
      throw failure;
    }
  }

  /** Whether the request failed before the server did anything for it, and may be sent again. */
  public boolean isRetryable() {
    return isDone && isRetryable;
  }

  /** The status of the response. */
  public int status() {
    return status;
  }

  /** The fields of the response, as lines, the first one with the status. */
  public byte[] head() {
    return head;
  }

  /** The body of the response, if it is kept. */
  public byte[] body() {
    return body.takeAll();
  }

  /** How many bytes the body has, kept or not. */
  public long size() {
    return size;
  }

  /** Ends it, whatever has become of it: to be called once. */
  public void close() {
    connection.closed(this, isDone && failure == null);
  }
}
