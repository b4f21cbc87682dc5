package io.katydid.websocket;

import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** Writes the frames of a client: each message is one, masked (RFC 6455). Not thread-safe. */
final class FrameWriter {

  private static final int LARGEST_PIECE = 16 << 10;
  private static final int LARGEST_HEADER = 14;
  private static final int FINAL = 0x80;
  private static final int COMPRESSED = 0x40;
  private static final int MASKED = 0x80;
  private static final int SHORT_LENGTH = 126;
  private static final int LONG_LENGTH = 127;

  private final Transport out;
  private final ScratchBuffers buffers;
  private long sent;

  FrameWriter(Transport out, ScratchBuffers buffers) {
    this.out = out;
    this.buffers = buffers;
  }

  /** How many bytes were written in all. */
  long sent() {
    return sent;
  }

  /**
   * Sends a frame: in one piece if it is small, to be sent together with those of others unless it
   * is the last one, after which the socket may be closed at once.
   */
  void write(int opcode, boolean compressed, byte[] payload) throws IOException {
    int whole = LARGEST_HEADER + payload.length;
    byte[] scratch = buffers.take();
    byte[] buffer = scratch.length >= whole ? scratch : new byte[Math.min(whole, LARGEST_PIECE)];
    try {
      int key = ThreadLocalRandom.current().nextInt();
      int size = writeHeader(buffer, opcode | FINAL | (compressed ? COMPRESSED : 0), payload, key);
      int first = Math.min(payload.length, buffer.length - size);
      masked(key, payload, 0, buffer, size, first);
      sent += size + payload.length;
      if (first == payload.length && opcode != Opcode.CLOSE) {
        out.writeMessage(buffer, 0, size + first);
      } else {
        out.write(buffer, 0, size + first);
        writeRest(key, payload, first, buffer);
      }
    } finally {
      buffers.giveBack(scratch);
    }
  }

  private void writeRest(int key, byte[] payload, int from, byte[] buffer) throws IOException {
    for (int at = from, size; at < payload.length; at += size) {
      size = Math.min(payload.length - at, buffer.length);
      masked(Mask.after(key, at), payload, at, buffer, 0, size);
      out.write(buffer, 0, size);
    }
  }

  private static void masked(
      int key, byte[] payload, int from, byte[] buffer, int offset, int length) {
    System.arraycopy(payload, from, buffer, offset, length);
    Mask.apply(key, buffer, offset, length);
  }

  private static int writeHeader(byte[] buffer, int first, byte[] payload, int key) {
    int length = payload.length;
    buffer[0] = (byte) first;
    int size = 2;
    if (length < SHORT_LENGTH) {
      buffer[1] = (byte) (MASKED | length);
    } else if (length <= 0xFFFF) {
      buffer[1] = (byte) (MASKED | SHORT_LENGTH);
      size = write(buffer, size, length, Short.BYTES);
    } else {
      buffer[1] = (byte) (MASKED | LONG_LENGTH);
      size = write(buffer, size, length, Long.BYTES);
    }
    return write(buffer, size, key, Integer.BYTES);
  }

  private static int write(byte[] buffer, int at, int number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      int shift = Byte.SIZE * (bytes - 1 - i);
      buffer[at + i] = shift < Integer.SIZE ? (byte) (number >>> shift) : 0;
    }
    return at + bytes;
  }
}
