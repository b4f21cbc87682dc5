package io.katydid.apache;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiFunction;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * One call of an asynchronous client. The thread that waits for the response is the one that reads
 * the body of the request, each time that the client asks for it. Not thread-safe.
 */
final class AwaitedCall {

  private static final int PIECE = 16 << 10;

  private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
  private final ClassicHttpRequest request;
  private final Runnable cancelExchange;
  private final SentAttempts sent;
  private final ArrivingResponse received;
  private @Nullable Future<Void> call;

  /**
   * A call that has not begun.
   *
   * @param cancelExchange ends it on its connection, after the future of the client was cancelled
   */
  AwaitedCall(ClassicHttpRequest request, Runnable cancelExchange) {
    this.request = request;
    this.cancelExchange = cancelExchange;
    this.sent = new SentAttempts(request, steps::add);
    this.received = new ArrivingResponse(sent, steps::add);
  }

  /** What the client does, on threads of its own. */
  sealed interface Step {

    /** It asks for the body of the request. */
    record BodyAsked(SentAttempt attempt) implements Step {}

    /** The head of the response has come. */
    record Answered(ClassicHttpResponse response) implements Step {}

    /** There will be no response. */
    record Failed(IOException cause) implements Step {}
  }

  /** Has the client execute it. */
  void begin(BiFunction<SentAttempts, ArrivingResponse, Future<Void>> client) {
    Future<Void> begun = client.apply(sent, received);
    call = begun;
    if (request instanceof CancellableDependency cancellable) {
      cancellable.setDependency(() -> cancel(begun));
    }
  }

  /** Sends the body as often as it is asked for, until the head of the response has come. */
  ClassicHttpResponse response() throws IOException {
    try {
      while (true) {
        switch (steps.take()) {
          case Step.BodyAsked(var attempt) -> send(attempt);
          case Step.Answered(var response) -> {
            return response;
          }
          case Step.Failed(var cause) -> throw cause;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the response");
    }
  }

  private void send(SentAttempt attempt) throws IOException {
    HttpEntity body = request.getEntity();
    byte[] piece = new byte[PIECE];
    try (InputStream in = body.getContent()) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        if (!attempt.write(piece, read)) {
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      cancel();
      throw e;
    }
    attempt.end();
  }

  /** Gives up what has not been received. */
  void close() {
    if (!received.isWhole() || !sent.isWhole()) {
      cancel();
    }
  }

  private void cancel() {
    if (call != null) {
      cancel(call);
    }
  }

  private boolean cancel(Future<Void> begun) {
    boolean isCancelled = begun.cancel(true);
    cancelExchange.run();
    return isCancelled;
  }
}
