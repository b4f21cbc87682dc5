package io.katydid.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * A body while it is read: one that has not the length that it was said to have is an error. Not
 * thread-safe.
 */
public final class SizedStream extends FilterInputStream {

  private static final String CHANGED = "a file is not to be written while it is sent";

  private final long length;
  private long passed;

  private SizedStream(InputStream in, long length) {
    super(in);
    this.length = length;
  }

  /**
   * Opens this content, and checks its length while it is read, if that is known.
   *
   * @throws IOException if it cannot be opened; reading throws one if it is shorter or longer than
   *     announced
   */
  public static InputStream of(Content content) throws IOException {
    InputStream in = content.open();
    return content.length() == Content.UNKNOWN ? in : new SizedStream(in, content.length());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int size) throws IOException {
    int read = in.read(bytes, offset, size);
    passed += Math.max(0, read);
    if (passed > length) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "it has more than the %d bytes that were announced; %s",
              length,
              CHANGED));
    }
    if (read < 0 && passed < length) {
      throw new IOException(
          String.format(
              Locale.ROOT,
              "it ended after %d of the %d bytes that were announced; %s",
              passed,
              length,
              CHANGED));
    }
    return read;
  }
}
