package io.katydid.encoding;

import io.katydid.net.BrokenResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body from which one encoding is taken when it is read. One that is empty stays so: nothing was
 * encoded.
 */
final class DecodedStream extends InputStream {

  private final String encoding;
  private final String accepted;
  private final PushbackInputStream encoded;
  private @Nullable InputStream decoded;

  DecodedStream(String encoding, String accepted, InputStream encoded) {
    this.encoding = encoding;
    this.accepted = accepted;
    this.encoded = new PushbackInputStream(encoded, 1);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      if (decoded == null) {
        decoded = isEmpty() ? nullInputStream() : Encodings.decoded(encoding, accepted, encoded);
      }
      int read = decoded.read(bytes, offset, length);
      if (read < 0) {
        close();
      }
      return read;
    } catch (BrokenResponse | UndecodableBody e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UndecodableBody(Encodings.broken(encoding, e), e);
    }
  }

  private boolean isEmpty() throws IOException {
    int first = encoded.read();
    if (first >= 0) {
      encoded.unread(first);
    }
    return first < 0;
  }

  /**
   * Gives the memory of the decoder back, which is none of the heap, and is no reason to clear it.
   */
  @Override
  public void close() throws IOException {
    InputStream ended = decoded;
    decoded = nullInputStream();
    if (ended != null) {
      ended.close();
    }
  }
}
