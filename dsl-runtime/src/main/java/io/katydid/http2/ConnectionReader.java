package io.katydid.http2;

import io.katydid.net.Failure;
import java.io.IOException;
import java.util.function.LongSupplier;

/** Reads a connection until its end, whose reason it finds. Used by one thread. */
final class ConnectionReader {

  /** The type of failure if we are at fault, and not the server: no user may wait for ever. */
  private static final String NOT_UNDERSTOOD = "HTTP/2 not understood";

  /** So many streams at once are worth holding back what they send. */
  private static final int MANY = 4;

  private final FrameInput input;
  private final Receiver receiver;
  private final Http2Connection connection;
  private final Output output;
  private final SendBuffer buffer;
  private final LongSupplier nanoTime;

  ConnectionReader(
      FrameInput input,
      Receiver receiver,
      Http2Connection connection,
      Output output,
      SendBuffer buffer,
      LongSupplier nanoTime) {
    this.input = input;
    this.receiver = receiver;
    this.connection = connection;
    this.output = output;
    this.buffer = buffer;
    this.nanoTime = nanoTime;
  }

  /** Takes all that comes; returns why no more does. */
  Failure read() {
    try {
      return readToEnd();
    } catch (Violation e) {
      output.goAway(e.code());
      return new Failure("HTTP/2 protocol error", e.code() + ": " + e.message());
    } catch (IOException e) {
      return Failure.of(e);
    } catch (RuntimeException e) {
      output.goAway(ErrorCode.INTERNAL_ERROR);
      return new Failure(NOT_UNDERSTOOD, String.valueOf(e));
    }
  }

  private Failure readToEnd() throws IOException, Violation {
    boolean isFirst = true;
    while (input.fill()) {
      if (isFirst && input.isHttp1()) {
        return new Failure(
            Http2Connection.NOT_SPOKEN,
            "the server answers by HTTP/1.1: without TLS, it has to know better");
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
    connection.received(now);
    boolean holds = connection.active() >= MANY;
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
}
