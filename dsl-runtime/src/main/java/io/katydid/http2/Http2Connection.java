package io.katydid.http2;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection by HTTP/2, on which many requests are under way at once (RFC 9113). It has no
 * thread: the reactor calls its {@link ConnectionReader} when something comes, which wakes up the
 * threads that wait for their responses.
 *
 * <p>Thread-safe.
 */
public final class Http2Connection {

  /** The name of the protocol in a TLS handshake. */
  public static final String ALPN = "h2";

  /** How many bytes of bodies may come on all streams that nobody has taken. */
  static final int WINDOW = 16 << 20;

  final Output output;
  final ControlFrames control;
  private final SendBuffer buffer;
  private final Transport transport;
  private final LongSupplier nanoTime;
  private final EarliestDeadline deadlines;
  private final Http2Opening opening;
  private final Streams streams = new Streams();
  private final ConnectionReader reader;
  private final StreamPlaces places = new StreamPlaces();
  private final Runnable onChange;
  private final HeadLimit headLimit = new HeadLimit();
  private volatile boolean isClosed;
  private final Silence silence = new Silence();
  private final LivenessProbe probe;
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
    this.probe = new LivenessProbe(deadlines);
    this.onChange = onChange;
    SendWindows windows = new SendWindows(streams);
    this.buffer = new SendBuffer(transport, nanoTime, buffers, windows);
    this.control = new ControlFrames(buffer);
    this.output = new Output(buffer, windows, streams);
    Receiver receiver = new Receiver(this, output, control, streams, buffers);
    FrameInput input = new FrameInput(transport, buffers);
    this.reader = new ConnectionReader(input, receiver, this, output, buffer, nanoTime);
  }

  /** The buffers of all connections of a run. */
  public static ScratchBuffers buffers() {
    return new ScratchBuffers(FrameInput.BUFFER);
  }

  /**
   * Makes it ready for requests: by a TLS handshake, if it is secure. The place of the first one is
   * reserved, as by {@link #reserve}.
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
    places.take();
    transport.receive(reader);
  }

  /** Why it has ended; empty if it has not, or we have closed it. */
  public Optional<Failure> ending() {
    return Optional.ofNullable(cause);
  }

  /** Whether streams can be begun, now or when others have ended. */
  public boolean isOpen() {
    return !isClosed;
  }

  /**
   * Whether there is a place for a request: not while the server is asked whether it is still
   * there.
   */
  public boolean hasPlace() {
    return isReady() && places.isFree();
  }

  private boolean isReady() {
    return !isClosed && !probe.isPending();
  }

  /** Whether the server allows no requests at all ({@code SETTINGS_MAX_CONCURRENT_STREAMS}). */
  public boolean allowsNone() {
    return places.isNone();
  }

  /** How many requests are under way, or about to be. */
  public int active() {
    return places.taken();
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
    return isReady() && places.take();
  }

  /** Gives back a place that is not needed. */
  public void release() {
    if (places.giveBack() && isClosed) {
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
   * @return its stream, which is to be closed; null if the connection takes none, or no more at
   *     once
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
    if (places.isExceeded()) {
      release();
      return null;
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
    output.end(stream, isComplete);
    if (stream.isExpired()) {
      askIfSilent(stream);
    }
    release();
  }

  /** A request has timed out: a connection on which nothing came meanwhile may be dead. */
  private void askIfSilent(Http2Stream stream) {
    long now = nanoTime.getAsLong();
    if (silence.isSince(stream.traffic().lastActive(), now) && probe.begin(now)) {
      control.ping();
    }
  }

  /** No more comes, for this reason. */
  void ended(Failure ending) {
    Failure before = cause;
    Failure known = before == null ? ending : before;
    cause = known;
    isClosed = true;
    output.close();
    streams.failAll(known, isUsed, nanoTime.getAsLong());
    transport.close();
    output.clear();
    onChange.run();
  }

  /** Something has come; called by the one who reads. */
  void received(long now) {
    silence.received(now);
    if (probe.end()) {
      onChange.run();
    }
  }

  /** The server has sent its settings. */
  void hasSettings() {
    places.hasSettings();
    onChange.run();
  }

  void headLimit(int bytes) {
    headLimit.set(bytes);
  }

  void streamLimit(int most) {
    places.limit(most);
    onChange.run();
  }

  /** The server takes no stream after this one, and ends the connection, for this reason. */
  void goAway(int last, Failure why, int code) {
    isClosed = true;
    output.close();
    if (code != ErrorCode.NO_ERROR.number()) {
      cause = why;
    }
    for (Http2Stream stream : streams.all()) {
      if (stream.id > last) {
        stream.fail(why, true);
      }
    }
    closeIfUnused();
    onChange.run();
  }

  /** Ends what is overdue; called by another thread. */
  public void expireOverdue(long now) {
    opening.expireOverdue(now);
    if (probe.expire(now)) {
      giveUp();
    }
    for (Http2Stream stream : streams.all()) {
      stream.expireIfOverdue(now);
    }
  }

  /** No request is begun on it any more; those that are under way have their own time. */
  private void giveUp() {
    isClosed = true;
    output.close();
    closeIfUnused();
    onChange.run();
  }

  /** To be called after no more requests may be begun; who gives back a place does the same. */
  private void closeIfUnused() {
    if (places.taken() == 0) {
      close();
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
