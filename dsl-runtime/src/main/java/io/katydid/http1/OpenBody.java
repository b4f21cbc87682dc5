package io.katydid.http1;

import io.katydid.message.ResponseHead;
import io.katydid.net.Failure;
import java.io.IOException;

/** The body of one response, read piece by piece while it comes. Not thread-safe. */
final class OpenBody {

  private final ReceiveBuffer received;
  private final Chunks chunks;
  private final long length;

  /** Of the body, or of the newest chunk. */
  private long left;

  private boolean inChunks;
  private boolean ended;

  /**
   * A body.
   *
   * @param length in bytes, or {@link ResponseHead#CHUNKED} or {@link ResponseHead#UNTIL_CLOSE}
   */
  OpenBody(ReceiveBuffer received, long length) {
    this.received = received;
    this.chunks = new Chunks(received);
    this.length = length;
    this.left = length == ResponseHead.UNTIL_CLOSE ? Long.MAX_VALUE : Math.max(0, length);
  }

  /** Takes what has come, as far as there is room for it; -1 at the end. */
  int read(byte[] buffer, int offset, int room) throws IOException, Failure {
    if (left == 0 && !hasNextChunk()) {
      return -1;
    }
    int read = received.takeSome(buffer, offset, (int) Math.min(room, left));
    if (read < 0 && length != ResponseHead.UNTIL_CLOSE) {
      throw Failure.cutShort();
    }
    left = read < 0 ? 0 : left - read;
    return read;
  }

  private boolean hasNextChunk() throws IOException, Failure {
    if (length != ResponseHead.CHUNKED || ended) {
      return false;
    }
    if (inChunks) {
      chunks.end();
    }
    inChunks = true;
    left = chunks.next();
    ended = left == 0;
    return !ended;
  }
}
