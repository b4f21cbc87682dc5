package io.katydid.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;

/**
 * Writes a stream of frames: to a file, or through a pipe that others may print to.
 *
 * <p>A stream begins with {@link #MARK}, {@code KATYDID} and a byte for the version. A frame is
 *
 * <pre>
 * mark      1 byte   0, which is in no text
 * type      1 byte   {@link FrameType#number}
 * length    4 bytes  of the payload, big-endian
 * checksum  4 bytes  CRC-32C of type and length
 * payload            new names, and the fields of a value, see {@link PayloadWriter}
 * checksum  4 bytes  CRC-32C of the payload
 * </pre>
 *
 * <p>The type and the length have a checksum of their own, so that a frame whose length is damaged
 * is not taken for one that is cut short. A name is written at the begin of the first frame that
 * has it, and is a number in its fields and in those of frames that follow: frames are received
 * from the first on, and decoded at any time.
 *
 * <p>Thread-safe: frames do not mix.
 */
public final class FrameWriter {

  /** The version of the format, including that of the fields of all types of frames. */
  public static final int VERSION = 14;

  static final byte MARK = 0;
  static final String MAGIC = "KATYDID";
  static final int HEAD = 1 + 2 * Integer.BYTES;

  private final OutputStream out;
  private final PayloadWriter fields;
  private boolean begun;

  /** Writes to this stream, which is not closed. Nothing is written before the first frame. */
  public FrameWriter(OutputStream out) {
    this(out, UnaryOperator.identity());
  }

  /**
   * The same of what is kept.
   *
   * @param shown what is written of each text
   */
  public FrameWriter(OutputStream out, UnaryOperator<String> shown) {
    this.out = out;
    this.fields = new PayloadWriter(shown);
  }

  /**
   * Writes a frame at once, and flushes.
   *
   * @throws IOException as the stream does; frames after that cannot be read
   */
  public <T> void write(FrameType<T> type, T value) throws IOException {
    write(type.number(), fields -> type.encoder().accept(fields, value));
  }

  /**
   * The same of a frame that has this number and these fields.
   *
   * @throws IOException likewise
   */
  public synchronized void write(int type, Consumer<PayloadWriter> content) throws IOException {
    content.accept(fields);
    byte[] start = begun ? new byte[0] : start();
    byte[] frame = frame(type, fields.take());
    begun = true;
    out.write(ByteBuffer.allocate(start.length + frame.length).put(start).put(frame).array());
    out.flush();
  }

  private static byte[] start() {
    byte[] magic = MAGIC.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(magic.length + 2).put(MARK).put(magic).put((byte) VERSION).array();
  }

  private static byte[] frame(int type, byte[] payload) {
    ByteBuffer frame = ByteBuffer.allocate(1 + HEAD + payload.length + Integer.BYTES);
    frame.put(MARK).put((byte) type).putInt(payload.length);
    frame.putInt(checksum(frame.array(), 1, 1 + Integer.BYTES));
    return frame.put(payload).putInt(checksum(payload, 0, payload.length)).array();
  }

  static int checksum(byte[] bytes, int from, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, length);
    return (int) checksum.getValue();
  }
}
