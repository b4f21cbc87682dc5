package io.katydid.http;

import java.io.IOException;
import java.util.Arrays;

/** Reads the bodies of responses, each to its end, to keep them or not. Not thread-safe. */
final class BodyReader {

  /**
   * Larger bodies that are kept fail the request, so that no response can exhaust the memory of the
   * generator.
   */
  static final int LARGEST = 16 << 20;

  private static final int FIRST_PIECE = 4 << 10;
  private static final byte[] NOTHING = new byte[0];

  private final Received received;
  private final Chunks chunks;

  BodyReader(Received received) {
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
    byte[] body = withRoom(NOTHING, 0, length);
    takeAll(body, 0, (int) length);
    return body;
  }

  private byte[] readChunks() throws IOException, Failure {
    byte[] body = NOTHING;
    int size = 0;
    for (long chunk = chunks.next(); chunk > 0; chunk = chunks.next()) {
      body = withRoom(body, size, chunk);
      takeAll(body, size, (int) chunk);
      size += (int) chunk;
      chunks.end();
    }
    return cut(body, size);
  }

  private byte[] readToEnd() throws IOException, Failure {
    byte[] body = new byte[FIRST_PIECE];
    int size = received.take(body, 0, body.length);
    while (size == body.length) {
      body = withRoom(body, size, 1);
      size += received.take(body, size, body.length - size);
    }
    return cut(body, size);
  }

  /** These octets, at least so many more of them, and not more than there may be. */
  private static byte[] withRoom(byte[] octets, int size, long more) throws Failure {
    if (size + more > LARGEST) {
      throw new Failure("body too large", "the body has more than " + (LARGEST >> 20) + " MiB");
    }
    int needed = size + (int) more;
    return needed <= octets.length
        ? octets
        : Arrays.copyOf(octets, Math.max(needed, Math.min(2 * octets.length, LARGEST)));
  }

  private static byte[] cut(byte[] octets, int size) {
    return size == octets.length ? octets : Arrays.copyOf(octets, size);
  }

  private void takeAll(byte[] body, int offset, int length) throws IOException, Failure {
    require(received.take(body, offset, length), length);
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

  private static void require(long octets, long announced) throws Failure {
    if (octets < announced) {
      throw new Failure(Failure.CLOSED, "the server closed it in its body");
    }
  }
}
