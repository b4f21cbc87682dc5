package io.katydid.apache;

import io.katydid.apache.AwaitedCall.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpVersion;
import org.apache.hc.core5.http.ProtocolVersion;
import org.apache.hc.core5.http.io.entity.BasicHttpEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.support.classic.SharedInputBuffer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** A response that comes on threads of an asynchronous client, and is read on another one. */
final class ArrivingResponse implements AsyncResponseConsumer<Void>, FutureCallback<Void> {

  private static final int ROOM = 16 << 10;

  /** The lowest status by which a server wants no more of the body of the request. */
  private static final int REDIRECTION = 300;

  private final SentAttempts request;
  private final Consumer<Step> steps;
  private final SharedInputBuffer body = new SharedInputBuffer(ROOM);
  private volatile @Nullable FutureCallback<Void> answered;
  private volatile @Nullable IOException cutBy;
  private volatile boolean whole;
  private volatile boolean isHttp2;
  private @Nullable Step last;

  /**
   * None as yet.
   *
   * @param steps is told when its head has come, or will not
   */
  ArrivingResponse(SentAttempts request, Consumer<Step> steps) {
    this.request = request;
    this.steps = steps;
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {}

  /** What follows would be read as the rest of what has come, if it came twice. */
  @Override
  public void consumeResponse(
      HttpResponse response,
      @Nullable EntityDetails entity,
      HttpContext context,
      FutureCallback<Void> callback)
      throws ConnectionClosedException {
    if (answered != null) {
      throw new ConnectionClosedException(
          "the response broke off, and the client sent the request again");
    }
    answered = callback;
    ProtocolVersion version = response.getVersion();
    isHttp2 = version != null && version.greaterEquals(HttpVersion.HTTP_2);
    if (response.getCode() >= REDIRECTION) {
      request.end();
    }
    Step answer = new Step.Answered(received(response, entity));
    if (entity == null) {
      keep(answer);
      end(callback);
    } else {
      steps.accept(answer);
    }
  }

  private ClassicHttpResponse received(HttpResponse response, @Nullable EntityDetails entity) {
    BasicClassicHttpResponse received = new BasicClassicHttpResponse(response.getCode());
    received.setReasonPhrase(response.getReasonPhrase());
    received.setVersion(response.getVersion());
    received.setHeaders(response.getHeaders());
    if (entity != null) {
      received.setEntity(
          new BasicHttpEntity(
              new Body(), entity.getContentLength(), null, entity.getContentEncoding()));
    }
    return received;
  }

  /**
   * Who has sent all waits until the connection is free for the next request. Otherwise the call is
   * to be cancelled, which it cannot be after its end; by HTTP/2, no more is sent then (RFC 9113,
   * section 8.1).
   */
  private void end(FutureCallback<Void> callback) {
    whole = true;
    if (request.isWhole()) {
      callback.completed(null);
      return;
    }
    if (isHttp2) {
      request.end();
    }
    show();
  }

  private synchronized void keep(Step answer) {
    last = answer;
  }

  /** Whoever waits for the end goes on. */
  private synchronized void show() {
    body.markEndStream();
    Step answer = last;
    last = null;
    if (answer != null) {
      steps.accept(answer);
    }
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    body.updateCapacity(channel);
  }

  @Override
  public void consume(ByteBuffer bytes) {
    body.fill(bytes);
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    end(Objects.requireNonNull(answered));
  }

  /** What has come of the body is read before that. */
  @Override
  public void failed(Exception cause) {
    if (whole || cutBy != null) {
      return;
    }
    IOException failure = cause instanceof IOException io ? io : new IOException(cause);
    cutBy = failure;
    body.markEndStream();
    steps.accept(new Step.Failed(failure));
  }

  /** The client says so last of all, or first, if it does not begin. */
  @Override
  public void cancelled() {
    failed(new InterruptedIOException("the call was cancelled"));
  }

  @Override
  public void completed(Void nothing) {}

  /** Whether its end has come. */
  boolean isWhole() {
    return whole;
  }

  /** After a whole response, its connection is free; that the call has failed is said after it. */
  @Override
  public void releaseResources() {
    if (whole) {
      show();
    }
  }

  /** Its body. */
  private final class Body extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = body.read(bytes, offset, length);
      IOException cut = cutBy;
      if (read < 0 && cut != null) {
        throw cut;
      }
      return read;
    }
  }
}
