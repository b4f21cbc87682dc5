package io.katydid.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link FrameWriter} writes, from a stream that is buffered: single bytes are read as
 * well. Not thread-safe.
 */
public final class FrameReader {

  private static final int MOST_AT_ONCE = 1 << 16;

  private final InputStream in;
  private final List<FrameType<?>> types;
  private final @Nullable OutputStream between;
  private final PayloadReader fields = new PayloadReader();
  private boolean begun;
  private long position;
  private long frameAt;

  // What has come of the next frame, where the stream throws in place of waiting for more.
  private boolean marked;
  private byte @Nullable [] head;
  private byte @Nullable [] payload;
  private byte @Nullable [] part;
  private int partLength;

  /** Reads frames of these types from this stream, in which there is nothing else. */
  public FrameReader(InputStream in, List<FrameType<?>> types) {
    this(types, in, null);
  }

  /**
   * The same of a pipe that others may print to.
   *
   * @param between is given what is between the frames, and closed after the last
   */
  public FrameReader(InputStream in, List<FrameType<?>> types, OutputStream between) {
    this(types, in, between);
  }

  private FrameReader(List<FrameType<?>> types, InputStream in, @Nullable OutputStream between) {
    this.in = in;
    this.types = types;
    this.between = between;
  }

  /**
   * Waits for the next frame. If the stream throws a {@link java.net.SocketTimeoutException}, as it
   * does not wait, so does this, and the next call goes on from there.
   *
   * @return its value; empty if the stream ends here
   * @throws EOFException if the stream ends within the frame
   * @throws StreamFormatException if the stream cannot be read, or the frame is damaged; the
   *     message says what was found
   */
  public Optional<Object> read() throws IOException {
    if (!begun && findMark()) {
      begin();
      begun = true;
      marked = false;
    }
    return begun && findMark() ? Optional.of(value()) : Optional.empty();
  }

  /**
   * Whether some of the next frame, or the end, is there; of a stream that says so. It costs less
   * than to read in vain.
   */
  public boolean hasSome() throws IOException {
    return in.available() > 0;
  }

  /** Whether there is one more mark. */
  private boolean findMark() throws IOException {
    if (marked) {
      return true;
    }
    for (int next = in.read(); next != FrameWriter.MARK; next = in.read()) {
      if (next < 0) {
        end();
        return false;
      }
      skip(next);
    }
    frameAt = position++;
    marked = true;
    return true;
  }

  private void end() throws IOException {
    if (between != null) {
      between.close();
    }
  }

  private void skip(int foreign) throws IOException {
    frameAt = position++;
    if (between != null) {
      between.write(foreign);
    } else if (begun) {
      throw damaged(String.format(Locale.ROOT, "it begins with %02x", foreign));
    } else {
      throw new ForeignStreamException(String.format(Locale.ROOT, "%02x", foreign));
    }
  }

  private void begin() throws IOException {
    byte[] start = bytes(FrameWriter.MAGIC.length() + 1);
    byte[] magic = Arrays.copyOf(start, FrameWriter.MAGIC.length());
    if (!Arrays.equals(magic, FrameWriter.MAGIC.getBytes(StandardCharsets.US_ASCII))) {
      throw new ForeignStreamException("00 " + HexFormat.ofDelimiter(" ").formatHex(magic));
    }
    int version = start[magic.length] & 0xFF;
    if (version != FrameWriter.VERSION) {
      throw new StreamFormatException(
          String.format(
              Locale.ROOT,
              "frames of version %d, and this Katydid reads version %d",
              version,
              FrameWriter.VERSION));
    }
  }

  private Object value() throws IOException {
    ByteBuffer parts = ByteBuffer.wrap(head());
    int type = parts.get() & 0xFF;
    byte[] read = payload(parts.getInt());
    requireChecksum(ByteBuffer.wrap(bytes(Integer.BYTES)).getInt(), read, read.length);
    head = null;
    payload = null;
    marked = false;
    return value(type, read);
  }

  private byte[] head() throws IOException {
    byte[] read = head;
    if (read == null) {
      read = bytes(FrameWriter.HEAD);
      requireChecksum(ByteBuffer.wrap(read).getInt(1 + Integer.BYTES), read, 1 + Integer.BYTES);
      head = read;
    }
    return read;
  }

  private byte[] payload(int length) throws IOException {
    byte[] read = payload;
    if (read == null) {
      read = bytes(length);
      payload = read;
    }
    return read;
  }

  private void requireChecksum(int written, byte[] bytes, int length) throws StreamFormatException {
    int found = FrameWriter.checksum(bytes, 0, length);
    if (found != written) {
      throw damaged(
          String.format(
              Locale.ROOT, "its checksum is %08x, and was %08x when written", found, written));
    }
  }

  private Object value(int number, byte[] payload) throws StreamFormatException {
    FrameType<?> type = type(number);
    try {
      fields.open(payload);
      Object value = type.decoder().apply(fields);
      fields.close();
      return value;
    } catch (IllegalArgumentException e) {
      throw new StreamFormatException(
          String.format(
              Locale.ROOT,
              "the frame at byte %d is no %s: %s",
              frameAt,
              type.values().getSimpleName(),
              e.getMessage()),
          e);
    }
  }

  private FrameType<?> type(int number) throws StreamFormatException {
    for (FrameType<?> type : types) {
      if (type.number() == number) {
        return type;
      }
    }
    throw damaged("its type is " + number);
  }

  /** A length is believed as far as there are bytes. */
  private byte[] bytes(int count) throws IOException {
    byte[] bytes = part == null ? new byte[Math.clamp(count, 0, MOST_AT_ONCE)] : part;
    part = bytes;
    while (partLength < count) {
      if (partLength == bytes.length) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(count, 2L * partLength));
        part = bytes;
      }
      int read = in.read(bytes, partLength, bytes.length - partLength);
      if (read < 0) {
        throw new EOFException(
            String.format(Locale.ROOT, "the frame at byte %d is cut short", frameAt));
      }
      partLength += read;
    }
    position += partLength;
    part = null;
    partLength = 0;
    return bytes;
  }

  private StreamFormatException damaged(String how) {
    return new StreamFormatException(
        String.format(Locale.ROOT, "the frame at byte %d is damaged: %s", frameAt, how));
  }
}
