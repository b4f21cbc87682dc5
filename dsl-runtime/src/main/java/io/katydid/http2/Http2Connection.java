package io.katydid.http2;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection by HTTP/2, on which many requests are under way at once (RFC 9113). A thread of
 * its own reads it, and wakes up the threads that wait for their responses.
 *
 * <p>Thread-safe.
 */
public final class Http2Connection {

  /** The name of the protocol in a TLS handshake. */
  public static final String ALPN = "h2";

  /** The type of failure if the server speaks another protocol. */
  public static final String NOT_SPOKEN = "no HTTP/2";

  /** The type of failure if we are at fault, and not the server: no user may wait for ever. */
  private static final String NOT_UNDERSTOOD = "HTTP/2 not understood";

  /** How many bytes of bodies may come on a stream that nobody has read. */
  static final int STREAM_WINDOW = 1 << 20;

  /** The same of the connection. */
  static final int WINDOW = 16 << 20;

  /** As long as the server has not given its limit (RFC 9113, section 6.5.2). */
  private static final int FIRST_LIMIT = 100;

  /** So many streams at once are worth holding back what they send. */
  private static final int MANY = 4;

  private static final long CAUSED_WITHIN = TimeUnit.SECONDS.toNanos(1);

  final Output output;
  final ControlFrames control;
  private final SendBuffer buffer;
  private final Transport transport;
  private final LongSupplier nanoTime;
  private final EarliestDeadline deadlines;
  private final Http2Opening opening;
  private final Streams streams = new Streams();
  private final Receiver receiver;
  private final FrameInput input;
  private final AtomicInteger reserved = new AtomicInteger();
  private final Runnable onChange;
  private final HeadLimit headLimit = new HeadLimit();
  private volatile int limit = FIRST_LIMIT;
  private volatile boolean isClosed;
  private final Silence silence = new Silence();
  private volatile @Nullable Failure cause;
  private volatile boolean isUsed;

  /**
   * A connection over this transport.
   *
   * @param nanoTime the clock of the run
   * @param buffers of {@link #buffers}
   * @param onChange is called when a stream has ended, or more or none may be begun
   */
  public Http2Connection(
      Transport transport,
      LongSupplier nanoTime,
      EarliestDeadline deadlines,
      ScratchBuffers buffers,
      Runnable onChange) {
    this.transport = transport;
    this.nanoTime = nanoTime;
    this.deadlines = deadlines;
    this.opening = new Http2Opening(transport, deadlines);
    this.onChange = onChange;
    SendWindows windows = new SendWindows(streams);
    this.buffer = new SendBuffer(transport, nanoTime, buffers, windows);
    this.control = new ControlFrames(buffer);
    this.output = new Output(buffer, windows, streams);
    this.receiver = new Receiver(this, output, control, streams, buffers);
    this.input = new FrameInput(transport, buffers);
  }

  /** The buffers of all connections of a run. */
  public static ScratchBuffers buffers() {
    return new ScratchBuffers(FrameInput.BUFFER);
  }

  /**
   * Makes it ready for requests: by a TLS handshake, if it is secure.
   *
   * @param due when that is overdue
   */
  public void open(long due) throws Failure {
    if (transport.isSecure()) {
      opening.handshake(due);
    }
    silence.received(nanoTime.getAsLong());
    transport.send(buffer);
    control.begin();
    Thread.ofVirtual().name("katydid-http2").start(this::read);
  }

  /** Whether streams can be begun, now or when others have ended. */
  public boolean isOpen() {
    return !isClosed;
  }

  /** How many requests are under way, or about to be. */
  public int active() {
    return reserved.get();
  }

  /** Whether a request was answered on it. */
  public boolean isUsed() {
    return isUsed;
  }

  /**
   * Takes the place of one stream, if there is one.
   *
   * @return whether there was; then {@link #begin}, or {@link #release}, is to follow
   */
  public boolean reserve() {
    int taken = reserved.get();
    while (taken < limit && !isClosed) {
      if (reserved.compareAndSet(taken, taken + 1)) {
        return true;
      }
      taken = reserved.get();
    }
    return false;
  }

  /** Gives back a place that is not needed. */
  public void release() {
    if (reserved.decrementAndGet() == 0 && isClosed) {
      close();
    }
    onChange.run();
  }

  /**
   * Sends a request, its head at least, on the place that was reserved.
   *
   * @param hasBody whether {@link Http2Stream#write} follows
   * @param responseDue when the head of the response is overdue
   * @param due when its end is
   * @return its stream, which is to be closed; null if the connection takes no more
   * @throws Failure if the server takes no head of this size
   */
  public @Nullable Http2Stream begin(
      RequestHead head, boolean hasBody, BodyUse use, long responseDue, long due) throws Failure {
    try {
      headLimit.require(head);
    } catch (Failure e) {
      release();
      throw e;
    }
    Http2Stream stream = new Http2Stream(this, head, use, deadlines, responseDue, due);
    if (output.request(stream, head, hasBody)) {
      return stream;
    }
    isClosed = true;
    release();
    return null;
  }

  /** A stream is not used any more. */
  void closed(Http2Stream stream, boolean isComplete) {
    if (isComplete) {
      isUsed = true;
    }
    if (!stream.isDone()) {
      output.reset(stream, ErrorCode.CANCEL);
    } else if (isComplete && !output.isSent(stream)) {
      output.reset(stream, ErrorCode.NO_ERROR);
    }
    streams.remove(stream);
    release();
  }

  private void read() {
    Failure ending;
    try {
      ending = readToEnd();
    } catch (Violation e) {
      output.goAway(e.code());
      ending = new Failure("HTTP/2 protocol error", e.code() + ": " + e.message());
    } catch (IOException e) {
      ending = Failure.of(e);
    } catch (RuntimeException e) {
      output.goAway(ErrorCode.INTERNAL_ERROR);
      ending = new Failure(NOT_UNDERSTOOD, String.valueOf(e));
    }
    isClosed = true;
    output.close();
    Failure known = cause;
    failAll(known == null ? ending : known);
    transport.close();
    output.clear();
    onChange.run();
  }

  private Failure readToEnd() throws IOException, Violation {
    boolean isFirst = true;
    while (input.fill()) {
      if (isFirst && input.isHttp1()) {
        return new Failure(
            NOT_SPOKEN, "the server answers by HTTP/1.1: without TLS, it has to know better");
      }
      isFirst = false;
      takeFrames();
    }
    return new Failure(Failure.CLOSED, "");
  }

  /** Users whom it wakes up send their next requests, which are sent together. */
  @SuppressWarnings("ThreadPriorityCheck")
  private void takeFrames() throws Violation {
    long now = nanoTime.getAsLong();
    silence.received(now);
    boolean holds = reserved.get() >= MANY;
    if (holds) {
      buffer.hold();
    }
    int ended = receiver.take(input, now);
    input.release();
    if (ended != 1) {
      Thread.yield();
    }
    if (holds) {
      buffer.release();
    }
  }

  private void failAll(Failure ending) {
    long now = nanoTime.getAsLong();
    for (Http2Stream stream : streams.all()) {
      boolean isStale =
          ending.isClosed()
              && isUsed()
              && !stream.isAnswered()
              && now - stream.sentAt() < CAUSED_WITHIN;
      stream.fail(isStale ? closedBetween() : explained(ending, stream), isStale);
    }
  }

  private static Failure closedBetween() {
    return new Failure(
        Failure.CLOSED_BETWEEN, "nothing of a response came on a connection that was used before");
  }

  private static Failure explained(Failure ending, Http2Stream stream) {
    if (!ending.type().equals(Failure.CLOSED)) {
      return ending;
    }
    return stream.status() > 0
        ? Failure.cutShort()
        : new Failure(Failure.CLOSED, "the server closed it before its response");
  }

  /** The server has sent its settings. */
  void hasSettings() {
    if (limit == FIRST_LIMIT) {
      limit = Integer.MAX_VALUE;
    }
    onChange.run();
  }

  void headLimit(int bytes) {
    headLimit.set(bytes);
  }

  void streamLimit(int most) {
    limit = most;
    onChange.run();
  }

  /**
   * The server takes no stream after this one, and ends the connection, for this reason.
   *
   * @return how many streams have ended by that
   */
  int goAway(int last, Failure why, int code) {
    isClosed = true;
    output.close();
    if (code != ErrorCode.NO_ERROR.number()) {
      cause = why;
    }
    int failed = 0;
    for (Http2Stream stream : streams.all()) {
      if (stream.id > last) {
        stream.fail(why, true);
        failed++;
      }
    }
    onChange.run();
    return failed;
  }

  /** Sends what is held back; to be called every few milliseconds, by another thread. */
  public void sendHeld() {
    buffer.releaseIfHeld();
  }

  /** Ends what is overdue; called by another thread. */
  public void expireOverdue(long now) {
    opening.expireOverdue(now);
    for (Http2Stream stream : streams.all()) {
      stream.expireIfOverdue(now);
    }
  }

  /**
   * Asks a server from which nothing comes whether it is there, and ends the connection if it is
   * not; to be called every second or so, by one thread.
   */
  public void check(long now) {
    switch (silence.check(now, streams.isEmpty())) {
      case FINE -> {}
      case TO_BE_ASKED -> control.ping();
      case STALLED -> {
        cause = Silence.failure();
        transport.close();
      }
    }
  }

  /** Says goodbye, and closes it at once. */
  public void close() {
    isClosed = true;
    output.goAway(ErrorCode.NO_ERROR);
    transport.close();
  }
}
