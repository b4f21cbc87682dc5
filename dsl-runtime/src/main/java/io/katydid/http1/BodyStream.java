package io.katydid.http1;

import io.katydid.message.Ascii;
import io.katydid.message.Content;
import io.katydid.message.SizedStream;
import io.katydid.message.UnreadableBody;
import io.katydid.net.ByteSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way from its source to the server, piece by piece: in chunks (RFC 9112, section
 * 7.1), if its length is not known. Not thread-safe.
 */
final class BodyStream {

  private static final int LARGEST_PIECE = 16 << 10;

  /** Room for the size of a chunk, and the ends of its lines. */
  private static final int SIZE_LINE = 6;

  private static final byte[] LAST_CHUNK = Ascii.bytes("0\r\n\r\n");

  private final Content content;
  private final boolean chunked;
  private final byte[] buffer = new byte[SIZE_LINE + LARGEST_PIECE + 2];
  private @Nullable InputStream in;
  private long sent;
  private boolean ended;

  private BodyStream(Content content) {
    this.content = content;
    this.chunked = content.length() == Content.UNKNOWN;
  }

  /** A body that is not in memory, and is sent at once. */
  static BodyStream of(Content content) throws UnreadableBody {
    BodyStream opened = new BodyStream(content);
    try {
      opened.in = SizedStream.of(content);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableBody(e);
    }
    return opened;
  }

  /** One whose source is opened with its first piece, as it may never be wanted. */
  static BodyStream later(Content content) {
    return new BodyStream(content);
  }

  boolean hasMore() {
    return !ended;
  }

  /**
   * Reads the next piece, and sends it. With the last of a known length it has ended: who looks
   * when the response has come sees that the server was sent all of it.
   */
  void writeMore(ByteSink out) throws IOException {
    int read = read(LARGEST_PIECE);
    if (read < 0) {
      ended = true;
      if (chunked) {
        out.write(LAST_CHUNK, 0, LAST_CHUNK.length);
      }
    } else if (chunked && read > 0) {
      writeChunk(out, read);
    } else {
      out.write(buffer, SIZE_LINE, read);
      sent += read;
      ended = sent == content.length() && read(1) < 0;
    }
  }

  private int read(int most) throws UnreadableBody {
    try {
      if (in == null) {
        in = SizedStream.of(content);
      }
      return in.read(buffer, SIZE_LINE, most);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableBody(e);
    }
  }

  private void writeChunk(ByteSink out, int length) throws IOException {
    byte[] line = (Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    int start = SIZE_LINE - line.length;
    System.arraycopy(line, 0, buffer, start, line.length);
    int end = SIZE_LINE + length;
    buffer[end] = Ascii.CR;
    buffer[end + 1] = Ascii.LF;
    out.write(buffer, start, end + 2 - start);
  }

  /** Nothing more is read. */
  void close() {
    try {
      if (in != null) {
        in.close();
      }
    } catch (IOException | RuntimeException e) {
      // What was read is sent; what is left is not wanted.
    }
  }
}
