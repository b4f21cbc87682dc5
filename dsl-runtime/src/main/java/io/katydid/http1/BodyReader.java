package io.katydid.http1;

import io.katydid.message.Message;
import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import java.io.IOException;
import java.util.Arrays;

/** Reads the bodies of responses, each to its end, to keep them or not. Not thread-safe. */
final class BodyReader {

  /** How much room is made for what is announced and has not come. */
  private static final int LARGEST_FIRST = 64 << 10;

  private static final int FIRST_TO_END = 4 << 10;
  private static final byte[] NOTHING = new byte[0];

  private final ReceiveBuffer received;
  private final Chunks chunks;

  BodyReader(ReceiveBuffer received) {
    this.received = received;
    this.chunks = new Chunks(received);
  }

  byte[] read(long length) throws IOException, Failure {
    if (length == ResponseHead.CHUNKED) {
      return readChunks();
    }
    return length == ResponseHead.UNTIL_CLOSE ? readToEnd() : readWhole(length);
  }

  private byte[] readWhole(long length) throws IOException, Failure {
    Message.requireKept(length);
    return taken(NOTHING, 0, (int) length, (int) length);
  }

  private byte[] readChunks() throws IOException, Failure {
    byte[] body = NOTHING;
    int size = 0;
    for (long chunk = chunks.next(); chunk > 0; chunk = chunks.next()) {
      Message.requireKept(size + chunk);
      int end = size + (int) chunk;
      body = taken(body, size, end, Message.LARGEST_BODY);
      size = end;
      chunks.end();
    }
    return cut(body, size);
  }

  private byte[] readToEnd() throws IOException, Failure {
    byte[] body = new byte[FIRST_TO_END];
    int size = received.take(body, 0, body.length);
    while (size == body.length) {
      Message.requireKept(size + 1L);
      body = Arrays.copyOf(body, capacity(size, size + 1, Message.LARGEST_BODY));
      size += received.take(body, size, body.length - size);
    }
    return cut(body, size);
  }

  /** These bytes, and those that come up to this end. The array grows as they come. */
  private byte[] taken(byte[] bytes, int from, int end, int most) throws IOException, Failure {
    byte[] body = bytes;
    for (int size = from; size < end; ) {
      if (size == body.length) {
        body = Arrays.copyOf(body, capacity(size, end, most));
      }
      int piece = Math.min(end, body.length) - size;
      require(received.take(body, size, piece), piece);
      size += piece;
    }
    return body;
  }

  /** Room for all that is announced, or for as much as has come, whichever is less. */
  private static int capacity(int size, int end, int most) {
    int announced = Math.min(end, Math.max(2 * size, LARGEST_FIRST));
    return Math.min(most, Math.max(2 * size, announced));
  }

  private static byte[] cut(byte[] body, int size) {
    return size == body.length ? body : Arrays.copyOf(body, size);
  }

  /** Passes a body over; it is of any length. */
  void skip(long length) throws IOException, Failure {
    if (length == ResponseHead.CHUNKED) {
      for (long chunk = chunks.next(); chunk > 0; chunk = chunks.next()) {
        require(received.skip(chunk), chunk);
        chunks.end();
      }
    } else if (length == ResponseHead.UNTIL_CLOSE) {
      received.skip(Long.MAX_VALUE);
    } else {
      require(received.skip(length), length);
    }
  }

  private static void require(long size, long announced) throws Failure {
    if (size < announced) {
      throw Failure.cutShort();
    }
  }
}
