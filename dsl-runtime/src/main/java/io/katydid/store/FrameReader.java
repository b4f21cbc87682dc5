package io.katydid.store;

import java.io.BufferedInputStream;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FrameWriter} writes. Not thread-safe. */
public final class FrameReader {

  private static final int MOST_AT_ONCE = 1 << 16;

  private final InputStream in;
  private final Map<Integer, FrameType<?>> types;
  private final @Nullable OutputStream between;
  private final PayloadReader fields = new PayloadReader();
  private boolean begun;
  private long position;
  private long frameAt;

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
    this.in = new BufferedInputStream(in);
    this.types = types.stream().collect(Collectors.toMap(FrameType::number, Function.identity()));
    this.between = between;
  }

  /**
   * Waits for the next frame.
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
    }
    return begun && findMark() ? Optional.of(value()) : Optional.empty();
  }

  /** Whether there is one more mark. */
  private boolean findMark() throws IOException {
    for (int next = in.read(); next != FrameWriter.MARK; next = in.read()) {
      if (next < 0) {
        end();
        return false;
      }
      skip(next);
    }
    frameAt = position++;
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
    byte[] head = bytes(FrameWriter.HEAD);
    ByteBuffer parts = ByteBuffer.wrap(head);
    int type = parts.get() & 0xFF;
    int length = parts.getInt();
    requireChecksum(parts.getInt(), head, 1 + Integer.BYTES);
    byte[] payload = bytes(length);
    requireChecksum(ByteBuffer.wrap(bytes(Integer.BYTES)).getInt(), payload, payload.length);
    return value(type, payload);
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
    FrameType<?> type = types.get(number);
    if (type == null) {
      throw damaged("its type is " + number);
    }
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

  /** A length is believed as far as there are bytes. */
  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[Math.clamp(count, 0, MOST_AT_ONCE)];
    int read = in.readNBytes(bytes, 0, bytes.length);
    while (read == bytes.length && read < count) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(count, 2L * read));
      read += in.readNBytes(bytes, read, bytes.length - read);
    }
    position += read;
    if (read < count) {
      throw new EOFException(
          String.format(Locale.ROOT, "the frame at byte %d is cut short", frameAt));
    }
    return bytes;
  }

  private StreamFormatException damaged(String how) {
    return new StreamFormatException(
        String.format(Locale.ROOT, "the frame at byte %d is damaged: %s", frameAt, how));
  }
}
