package io.katydid.websocket;

import io.katydid.net.Failure;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Compresses messages, each by itself (RFC 7692 without context takeover). So sockets need no
 * compressor of their own, which has 300 KB: a few serve all of them. Thread-safe.
 */
public final class Compression {

  /** As many as there may well be messages in work at once. */
  private static final int KEPT = 16;

  private static final int PIECE = 4 << 10;

  /** What a compressed message ends with, and what is left out of it (section 7.2.1). */
  private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

  private final Queue<Deflater> deflaters = new ArrayBlockingQueue<>(KEPT);
  private final Queue<Inflater> inflaters = new ArrayBlockingQueue<>(KEPT);

  /** One for all sockets of a run. */
  public Compression() {}

  byte[] deflated(byte[] message) {
    Deflater kept = deflaters.poll();
    Deflater deflater = kept == null ? new Deflater(Deflater.BEST_SPEED, true) : kept;
    deflater.setInput(message);
    byte[] out = new byte[PIECE];
    int size = 0;
    for (int more = 1; more > 0; size += more) {
      if (size == out.length) {
        out = Arrays.copyOf(out, 2 * size);
      }
      more = deflater.deflate(out, size, out.length - size, Deflater.SYNC_FLUSH);
    }
    deflater.reset();
    if (!deflaters.offer(deflater)) {
      deflater.end();
    }
    return Arrays.copyOf(out, size - TAIL.length);
  }

  byte[] inflated(byte[] message) throws Failure {
    Inflater kept = inflaters.poll();
    Inflater inflater = kept == null ? new Inflater(true) : kept;
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream(2 * message.length);
      inflate(inflater, message, out);
      inflate(inflater, TAIL, out);
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw Violation.PROTOCOL.of("a message is not compressed as it says");
    } finally {
      inflater.reset();
      if (!inflaters.offer(inflater)) {
        inflater.end();
      }
    }
  }

  private static void inflate(Inflater inflater, byte[] input, ByteArrayOutputStream out)
      throws DataFormatException, Failure {
    inflater.setInput(input);
    byte[] piece = new byte[PIECE];
    for (int size = inflater.inflate(piece); size > 0; size = inflater.inflate(piece)) {
      out.write(piece, 0, size);
      if (out.size() > MessageReader.LARGEST) {
        throw MessageReader.tooLarge();
      }
    }
  }
}
