package io.katydid.http1;

import io.katydid.message.RequestMessage;
import io.katydid.message.UnreadableBody;
import io.katydid.net.Deadline;
import io.katydid.net.EarliestDeadline;
import io.katydid.net.Outgoing;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The request that is sent on one connection, while its response may already come. Not thread-safe.
 *
 * <p>A response that comes early ends the upload only if it says that the body is not wanted (RFC
 * 9112, section 9.5): by its status, or as it is complete and the last one of its connection. What
 * cannot be sent ends it as well; the response may say why.
 */
final class Upload implements Outgoing {

  private final RequestWriter writer;
  private final EarliestDeadline deadlines;
  private final Runnable abort;

  /** While it waits for the server to want the body: until when. */
  private volatile @Nullable Deadline patience;

  private boolean stopped;
  private @Nullable IOException broken;

  /**
   * Uploads on one connection.
   *
   * @param abort ends the connection: a message that is not whole can be ended in no other way
   */
  Upload(RequestWriter writer, EarliestDeadline deadlines, Runnable abort) {
    this.writer = writer;
    this.deadlines = deadlines;
    this.abort = abort;
  }

  /** Sends another request: all of it if it is small, or else its head. */
  void begin(RequestMessage request) {
    stopped = false;
    broken = null;
    try {
      writer.write(request);
    } catch (IOException e) {
      fail(e);
    }
  }

  /**
   * The body of the request that is sent next is not sent before this time, unless the server asks
   * for it (RFC 9110, 10.1.1).
   */
  void awaitContinue(long due) {
    // Known before it is set: who looks for what has passed would else miss it, and not come again.
    Deadline until = new Deadline(deadlines);
    patience = until;
    until.set(due, "");
  }

  /** Whether the body is not sent as yet. */
  boolean isAwaitingContinue() {
    return patience != null;
  }

  /** The server asks for the body. */
  void goOn() {
    patience = null;
  }

  /** Whether the server has been waited for long enough; true once. From any thread. */
  boolean isOutOfPatience(long now) {
    Deadline until = patience;
    if (until == null || !until.expire(now)) {
      return false;
    }
    patience = null;
    return true;
  }

  @Override
  public boolean hasMore() {
    return !stopped && patience == null && writer.hasMore();
  }

  @Override
  public void sendMore() {
    try {
      writer.writeMore();
    } catch (IOException e) {
      fail(e);
    }
  }

  @Override
  public void fail(IOException e) {
    broken = e;
    stopped = true;
    if (e instanceof UnreadableBody) {
      abort.run();
    }
  }

  /** The exchange is over. */
  void end() {
    writer.end();
    if (patience != null) {
      patience = null;
    }
  }

  /** What is left is not sent. */
  void stop() {
    stopped = true;
  }

  @Override
  public boolean isStopped() {
    return stopped;
  }

  @Override
  public boolean isWhole() {
    return broken == null && !writer.hasMore();
  }

  /** Why it could not be sent, or null. */
  @Nullable IOException broken() {
    return broken;
  }
}
