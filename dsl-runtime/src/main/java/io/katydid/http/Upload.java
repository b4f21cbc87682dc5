package io.katydid.http;

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
  private boolean stopped;
  private @Nullable IOException broken;

  Upload(RequestWriter writer) {
    this.writer = writer;
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

  @Override
  public boolean hasMore() {
    return !stopped && writer.hasMore();
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
