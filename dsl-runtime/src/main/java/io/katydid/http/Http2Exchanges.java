package io.katydid.http;

import io.katydid.api.Connections.Per;
import io.katydid.api.plan.UserSettings;
import io.katydid.http2.BodyUse;
import io.katydid.http2.Http2Connection;
import io.katydid.http2.Http2Stream;
import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.message.Content;
import io.katydid.message.Message;
import io.katydid.message.RequestMessage;
import io.katydid.message.ResponseHead;
import io.katydid.message.SizedStream;
import io.katydid.message.UnreadableBody;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Exchanges over streams of HTTP/2 (RFC 9113). Not thread-safe. */
final class Http2Exchanges implements Exchanges {

  /** How often a request is sent that the server has done nothing for. */
  private static final int MOST_ATTEMPTS = 4;

  private static final int LARGEST_PIECE = 16 << 10;

  private final Recorder recorder;
  private final Sampler sampler;
  private final LongSupplier nanoTime;
  private final UserSettings settings;
  private final Http2Connections connections;
  private final Http2Pool pool;

  /** What the user has its connections for; null if all users share them. */
  private final @Nullable Per per;

  private final int user;
  private long endedAt;

  Http2Exchanges(
      Recorder recorder,
      Sampler sampler,
      LongSupplier nanoTime,
      UserSettings settings,
      Http2Connections connections,
      Http2Pool pool,
      @Nullable Per per,
      int user) {
    this.recorder = recorder;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
    this.settings = settings;
    this.connections = connections;
    this.pool = pool;
    this.per = per;
    this.user = user;
  }

  @Override
  public boolean areByHttp2() {
    return true;
  }

  /** Who reads a connection has seen what came on it. */
  @Override
  public long prepare(RequestMessage request) {
    return nanoTime.getAsLong();
  }

  @Override
  public Message exchange(RequestMessage request, long due) throws Failure {
    BodyUse use = request.keepsBody() ? BodyUse.KEEP : BodyUse.DISCARD;
    Http2Stream stream = sent(request, due, use);
    try {
      ResponseHead head = whole(request, stream);
      endedAt = stream.traffic().endedAt();
      sampler.took(Phase.TRANSFER, endedAt - stream.traffic().firstAt());
      return new Message(head, request.keepsBody() ? stream.body() : null);
    } finally {
      ended(stream);
    }
  }

  @Override
  public IncomingResponse open(RequestMessage request, long due) throws Failure {
    Http2Stream stream = sent(request, due, BodyUse.READ);
    try {
      ResponseHead head = head(stream);
      long length = head.bodyLength(request.method().equals("HEAD"));
      return new Http2Response(this, stream, head, length);
    } catch (Failure e) {
      ended(stream);
      throw e;
    }
  }

  private ResponseHead whole(RequestMessage request, Http2Stream stream) throws Failure {
    ResponseHead head = head(stream);
    ResponseHead.requireLength(head.bodyLength(request.method().equals("HEAD")), stream.size());
    return head;
  }

  private static ResponseHead head(Http2Stream stream) throws Failure {
    return ResponseHead.ofHttp2(stream.status(), stream.head());
  }

  /**
   * Sends a request until the response has come, or its head if the body is to be read. A server
   * may refuse it, or close the connection, before it has done anything for it: then it is sent
   * once more, which is counted as a retry.
   */
  private Http2Stream sent(RequestMessage request, long due, BodyUse use) throws Failure {
    for (int attempt = 1; ; attempt++) {
      Http2Stream stream = begun(request, due, use);
      try {
        await(request, stream, use);
        return stream;
      } catch (Failure e) {
        ended(stream);
        if (attempt == MOST_ATTEMPTS || !mayRepeat(request, stream, e)) {
          throw pool.named(request.target().origin(), e);
        }
        if (!request.content().isSendable()) {
          throw RequestMessage.notSentAgain(e);
        }
        recorder.retried();
        // So that the phases add up to the time of the request.
        sampler.took(Phase.FIRST_BYTE, nanoTime.getAsLong() - stream.traffic().sentAt());
      } catch (RuntimeException | Error e) {
        ended(stream);
        throw e;
      }
    }
  }

  private boolean mayRepeat(RequestMessage request, Http2Stream stream, Failure seen) {
    return stream.isRetryable()
        && !recorder.isCutOff()
        && (!seen.type().equals(Failure.CLOSED_BETWEEN) || request.isIdempotent());
  }

  private void await(RequestMessage request, Http2Stream stream, BodyUse use) throws Failure {
    if (!request.content().isEmpty()) {
      send(request.content(), stream);
    }
    if (use == BodyUse.READ) {
      stream.awaitHead();
    } else {
      stream.awaitEnd();
    }
    sampler.took(
        Phase.FIRST_BYTE, Math.max(0, stream.traffic().firstAt() - stream.traffic().sentAt()));
  }

  private static void send(Content content, Http2Stream stream) throws Failure {
    if (content instanceof Content.Whole whole) {
      stream.write(whole.bytes(), 0, whole.bytes().length, true);
      return;
    }
    try (InputStream in = SizedStream.of(content)) {
      byte[] piece = new byte[LARGEST_PIECE];
      // The head does not wait for a source that takes its time.
      stream.write(piece, 0, 0, false);
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        stream.write(piece, 0, read, false);
      }
      stream.write(piece, 0, 0, true);
    } catch (IOException e) {
      throw new UnreadableBody(e).failure();
    }
  }

  private Http2Stream begun(RequestMessage request, long due, BodyUse use) throws Failure {
    Http2Head head = Http2Head.of(request);
    boolean hasBody = !request.content().isEmpty();
    for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      Http2Connection connection = take(request.target().origin(), due);
      long responseDue = Deadline.after(nanoTime.getAsLong(), settings.responseTimeoutNanos());
      Http2Stream stream = connection.begin(head, hasBody, use, responseDue, due);
      if (stream != null) {
        return stream;
      }
      Optional<Failure> refusal =
          connection.ending().filter(ending -> ending.type().equals(Failure.TLS));
      if (refusal.isPresent()) {
        throw refusal.get();
      }
    }
    throw new Failure(
        Failure.CLOSED, "the server ends its connections before a request is sent on them");
  }

  private Http2Connection take(Origin origin, long due) throws Failure {
    long asked = nanoTime.getAsLong();
    long allowedDue = Deadline.after(asked, settings.responseTimeoutNanos());
    Http2Connection found = pool.find(origin, due, allowedDue);
    if (per == null) {
      sampler.waited(nanoTime.getAsLong() - asked);
    }
    if (found == null) {
      long connectDue =
          Math.min(due, Deadline.after(nanoTime.getAsLong(), settings.connectTimeoutNanos()));
      return pool.open(origin, user, connectDue, sampler);
    }
    if (found.isUsed()) {
      sampler.reused();
    }
    return found;
  }

  /** A stream is not used any more. */
  void ended(Http2Stream stream) {
    sampler.held(stream.traffic().heldFor());
    sampler.transferred(stream.traffic().sentBytes(), stream.traffic().receivedBytes());
    stream.close();
    if (per == Per.REQUEST) {
      pool.close();
    }
  }

  /** A response that was open is not read any more. */
  void closed(Http2Stream stream) {
    sampler.took(Phase.TRANSFER, nanoTime.getAsLong() - stream.traffic().firstAt());
    ended(stream);
  }

  @Override
  public long endedAt() {
    return endedAt;
  }

  @Override
  public void endIteration() {
    if (per == Per.ITERATION) {
      pool.close();
    }
  }

  @Override
  public void startAnew() {
    if (per == null) {
      throw Exchanges.connectionsShared();
    }
    pool.close();
  }

  @Override
  public void close() {
    if (per != null) {
      connections.end(pool);
    }
  }
}
