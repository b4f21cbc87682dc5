package io.katydid.http;

import io.katydid.measure.OpenStream;
import io.katydid.net.Deadline;
import io.katydid.net.Failure;
import io.katydid.sse.EventParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The body of a stream of events, which is parsed piece by piece as it comes. Not thread-safe. */
final class IncomingEvents {

  private static final int PIECE = 4 << 10;

  /** How long the end of the response is waited for when its last event has come. */
  private static final long LONGEST_END = TimeUnit.SECONDS.toNanos(1);

  private final OpenStream sample;
  private final LongSupplier nanoTime;
  private final OpenEvents.Timeline timeline;
  private final IncomingResponse response;
  private final InputStream body;
  private final EventParser parser;
  private final byte[] piece = new byte[PIECE];
  private EndlessStreams.@Nullable Endless endless;
  private long readAt;
  private long cameAt;

  /**
   * The body of this response.
   *
   * @param decoded the body itself
   * @param parser is given what comes
   */
  IncomingEvents(
      OpenStream sample,
      LongSupplier nanoTime,
      OpenEvents.Timeline timeline,
      IncomingResponse response,
      InputStream decoded,
      EventParser parser) {
    this.sample = sample;
    this.nanoTime = nanoTime;
    this.timeline = timeline;
    this.response = response;
    this.body = decoded;
    this.parser = parser;
    this.cameAt = timeline.sentAt();
  }

  /** It has no end, and is one of these while it is open. */
  void endless(Function<IncomingResponse, EndlessStreams.Endless> all) {
    endless = all.apply(response);
  }

  /** Whether that ended what has no end: its user, or its time-out where that is none of these. */
  boolean isOver(Failure failure) {
    return endless == null ? failure.type().equals(Failure.TIMEOUT) : endless.isOver();
  }

  /** When the newest piece that was parsed came. */
  long cameAt() {
    return cameAt;
  }

  /**
   * Reads a piece; false at the end.
   *
   * @param newestAt from when on the next event is waited for
   * @throws IllegalArgumentException if an event is too large
   */
  boolean read(long newestAt) throws Failure {
    boolean bounded = timeline.idleNanos() < Long.MAX_VALUE;
    if (bounded) {
      boundIdle(newestAt);
    }
    int read = readPiece();
    if (read > 0) {
      cameAt = readAt;
      if (bounded) {
        response.due(timeline.due(), Failure.TIMEOUT);
      }
      parser.read(piece, 0, read);
    }
    return read >= 0;
  }

  /** The wait for an event is bounded, whatever comments come meanwhile. */
  private void boundIdle(long newestAt) {
    long idleDue = Deadline.after(newestAt, timeline.idleNanos());
    response.due(
        Math.min(idleDue, timeline.due()),
        idleDue < timeline.due() ? "idle timeout" : Failure.TIMEOUT);
  }

  private int readPiece() throws Failure {
    sample.waits(nanoTime.getAsLong());
    try {
      return body.read(piece, 0, piece.length);
    } catch (IOException e) {
      throw ResponseStream.failure(e);
    } finally {
      readAt = nanoTime.getAsLong();
      sample.waited(readAt);
    }
  }

  /**
   * Reads what is behind the last event. Returns when the response ended or, if it does not, when
   * that event came: what does not come any more is missed by nobody.
   */
  long drain() {
    response.due(Deadline.after(nanoTime.getAsLong(), LONGEST_END), Failure.TIMEOUT);
    try {
      while (readPiece() >= 0) {
        // Behind the end there is nothing that counts.
      }
      return nanoTime.getAsLong();
    } catch (Failure e) {
      // The connection is closed, as it is not read to its end.
      return cameAt;
    }
  }

  /** Nothing more is read; a decoder gives its memory back. */
  void close() {
    if (endless != null) {
      endless.closed();
    }
    try {
      body.close();
    } catch (IOException e) {
      // What was read is counted; what is left is not wanted.
    }
    response.close();
  }
}
