package io.katydid.http2;

import io.katydid.net.Failure;
import io.katydid.net.Incoming;
import java.io.IOException;
import java.util.function.LongSupplier;

/** Takes what comes on a connection until its end, whose reason it finds. */
final class ConnectionReader implements Incoming {

  /** The type of failure if we are at fault, and not the server: no user may wait for ever. */
  private static final String NOT_UNDERSTOOD = "HTTP/2 not understood";

  /** So many streams at once are worth holding back what they send. */
  private static final int MANY = 4;

  /** After so many reads, other connections have their turn. */
  private static final int MOST_READS = 16;

  private final FrameInput input;
  private final Receiver receiver;
  private final Http2Connection connection;
  private final Output output;
  private final SendBuffer buffer;
  private final LongSupplier nanoTime;
  private boolean isEnded;

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

  @Override
  public boolean take() {
    int reads = 0;
    boolean isMore = !isEnded;
    while (isMore && reads < MOST_READS) {
      isMore = read();
      reads++;
    }
    return isMore;
  }

  /** Reads once; returns whether there is more that the socket does not show. */
  private boolean read() {
    try {
      int bytes = input.fill();
      if (bytes < 0) {
        return end(new Failure(Failure.CLOSED, ""));
      }
      if (!receiver.hasSettings() && (input.isHttp1() || input.isForeign())) {
        return end(notSpoken());
      }
      if (bytes > 0) {
        takeFrames();
      }
      input.release();
      return bytes > 0 && input.hasTaken();
    } catch (Violation e) {
      output.goAway(e.code());
      return end(new Failure("HTTP/2 protocol error", e.code() + ": " + e.message()));
    } catch (IOException e) {
      return end(Failure.of(e));
    } catch (RuntimeException e) {
      output.goAway(ErrorCode.INTERNAL_ERROR);
      return end(new Failure(NOT_UNDERSTOOD, String.valueOf(e)));
    }
  }

  /** Some servers of HTTP/1.1 answer what they do not understand without a status line. */
  private Failure notSpoken() {
    return new Failure(
        Failure.NO_HTTP_2,
        input.isHttp1()
            ? "the server answers by HTTP/1.1: without TLS, it has to know better"
            : "the server answers by neither HTTP/2 nor a status line of HTTP/1.1: look which"
                + " server is at this port, and whether it speaks HTTP/2 without TLS");
  }

  private boolean end(Failure ending) {
    isEnded = true;
    input.drop();
    connection.ended(ending);
    return false;
  }

  /** Users whom it wakes up send their next requests, which are sent together. */
  private void takeFrames() throws Violation {
    long now = nanoTime.getAsLong();
    connection.received(now);
    if (connection.active() >= MANY) {
      buffer.hold();
    }
    receiver.take(input, now);
  }

  @Override
  public void settled() {
    buffer.releaseIfHeld();
  }
}
