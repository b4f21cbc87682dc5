package io.katydid.databind;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Writes values as JSON by encoders that are kept: to make one costs more than to write a short
 * value, and its buffers are too large for each user to have its own. There are as many of them as
 * values have been written at the same time.
 *
 * <p>Thread-safe.
 */
final class JsonEncoders {

  private final Maker maker;
  private final Queue<Kept> idle = new ConcurrentLinkedQueue<>();

  JsonEncoders(Maker maker) {
    this.maker = maker;
  }

  /** A value as JSON. An encoder that fails is in the midst of a value, and not kept. */
  byte[] encode(Object value) throws Exception {
    Kept kept = idle.poll();
    Kept used = kept == null ? Kept.made(maker) : kept;
    byte[] json = used.encode(value);
    idle.add(used);
    return json;
  }

  /** Makes the encoders of a library. */
  interface Maker {

    /** One that writes to this stream, whenever it is asked to. */
    Encoder to(OutputStream out) throws Exception;
  }

  /** Writes values, with nothing between them, and keeps back nothing of them. */
  interface Encoder {

    void write(Object value) throws Exception;
  }

  private record Kept(ByteArrayOutputStream bytes, Encoder encoder) {

    static Kept made(Maker maker) throws Exception {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      return new Kept(bytes, maker.to(bytes));
    }

    byte[] encode(Object value) throws Exception {
      bytes.reset();
      encoder.write(value);
      return bytes.toByteArray();
    }
  }
}
