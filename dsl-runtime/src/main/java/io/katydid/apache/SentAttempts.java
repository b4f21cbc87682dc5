package io.katydid.apache;

import io.katydid.apache.AwaitedCall.Step;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.DataStreamChannel;
import org.apache.hc.core5.http.nio.RequestChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * A request as an asynchronous client sends it, which asks anew for its body each time. It says so
 * by nothing else than that it gives up the one before. Thread-safe.
 */
final class SentAttempts implements AsyncRequestProducer {

  private final ClassicHttpRequest request;
  private final Consumer<Step> steps;
  private @Nullable SentAttempt current;
  private boolean isWhole;
  private boolean over;

  /**
   * None as yet.
   *
   * @param steps is told when the body is asked for
   */
  SentAttempts(ClassicHttpRequest request, Consumer<Step> steps) {
    this.request = request;
    this.steps = steps;
  }

  @Override
  public void sendRequest(RequestChannel channel, HttpContext context)
      throws HttpException, IOException {
    channel.sendRequest(request, request.getEntity(), context);
  }

  @Override
  public boolean isRepeatable() {
    HttpEntity body = request.getEntity();
    return body == null || body.isRepeatable();
  }

  /** More than nothing, before the body was asked for: otherwise it would not be. */
  @Override
  public synchronized int available() {
    if (current == null) {
      return over ? 0 : 1;
    }
    return current.available();
  }

  @Override
  public void produce(DataStreamChannel channel) throws IOException {
    SentAttempt attempt = attempt();
    if (attempt != null) {
      attempt.flush(channel);
    }
  }

  private synchronized @Nullable SentAttempt attempt() {
    if (current == null && !over) {
      current = new SentAttempt();
      isWhole = false;
      steps.accept(new Step.BodyAsked(current));
    }
    return current;
  }

  /** Whether there is no body, or the client has taken all of it the last time. */
  synchronized boolean isWhole() {
    return request.getEntity() == null || isWhole || (current != null && current.isWhole());
  }

  /** It will not be asked for again. */
  void end() {
    synchronized (this) {
      over = true;
    }
    releaseResources();
  }

  @Override
  public void failed(Exception cause) {
    end();
  }

  @Override
  public void releaseResources() {
    SentAttempt given = forgotten();
    if (given != null) {
      given.abort();
    }
  }

  private synchronized @Nullable SentAttempt forgotten() {
    SentAttempt given = current;
    isWhole = given == null ? isWhole : given.isWhole();
    current = null;
    return given;
  }
}
