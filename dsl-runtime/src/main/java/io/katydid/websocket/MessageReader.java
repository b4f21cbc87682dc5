package io.katydid.websocket;

import io.katydid.net.Failure;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Puts the frames of a server together to messages. Not thread-safe. */
final class MessageReader {

  /** Larger ones end the socket, so that none can exhaust the memory of the generator. */
  static final int LARGEST = 16 << 20;

  private static final byte[] NOTHING = {};

  private final FrameReader frames;
  private final @Nullable Compression compression;
  private final LongSupplier nanoTime;

  /** The parts of a message whose last frame has not come; its opcode is 0 if there is none. */
  private byte[] parts = NOTHING;

  /** How many bytes those have; the rest is room. */
  private int size;

  private int opcode;
  private boolean compressed;

  MessageReader(FrameReader frames, @Nullable Compression compression, LongSupplier nanoTime) {
    this.frames = frames;
    this.compression = compression;
    this.nanoTime = nanoTime;
  }

  /** Waits for what comes next; the end of the stream is a failure. */
  Incoming next() throws IOException, Failure {
    while (true) {
      if (!frames.next()) {
        throw new CloseReason(CloseReason.ABNORMAL, "").failure();
      }
      if (Opcode.isControl(frames.opcode())) {
        return control(frames.opcode(), frames.append(NOTHING, 0));
      }
      addPart();
      if (frames.isFinal()) {
        return new Incoming.Data(whole());
      }
    }
  }

  /** How many bytes were read in all. */
  long received() {
    return frames.received();
  }

  private static Incoming control(int opcode, byte[] payload) throws Failure {
    return switch (opcode) {
      case Opcode.PING -> new Incoming.Ping(payload);
      case Opcode.PONG -> new Incoming.Pong();
      default -> new Incoming.Close(CloseReason.parse(payload));
    };
  }

  private void addPart() throws IOException, Failure {
    boolean continues = frames.opcode() == Opcode.CONTINUATION;
    if (continues && opcode == 0) {
      throw Violation.PROTOCOL.of("a message goes on that has not begun");
    }
    if (!continues && opcode != 0) {
      throw Violation.PROTOCOL.of("a message begins within another one");
    }
    if (frames.length() > LARGEST - size) {
      throw tooLarge();
    }
    if (!continues) {
      opcode = frames.opcode();
      compressed = frames.isCompressed();
    }
    parts = frames.append(parts, size);
    size += (int) frames.length();
  }

  static Failure tooLarge() {
    return Violation.SIZE.of("the server sent one of more than " + (LARGEST >> 20) + " MiB");
  }

  private ReceivedMessage whole() throws Failure {
    long arrivedAt = nanoTime.getAsLong();
    byte[] sent = parts.length == size ? parts : Arrays.copyOf(parts, size);
    byte[] bytes = compressed && compression != null ? compression.inflated(sent) : sent;
    String text = opcode == Opcode.TEXT ? Utf8.text(bytes) : null;
    parts = NOTHING;
    size = 0;
    opcode = 0;
    return new ReceivedMessage(text, bytes, arrivedAt);
  }
}
