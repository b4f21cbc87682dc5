package io.katydid.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Streams of frames in memory. */
final class Frames {

  static final List<FrameType<?>> TYPES = List.of(Interval.FRAME, RunEnd.FRAME);

  private Frames() {}

  /** A stream of these. */
  static byte[] stream(Object... values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(bytes);
    for (Object value : values) {
      write(writer, value);
    }
    return bytes.toByteArray();
  }

  private static void write(FrameWriter writer, Object value) {
    try {
      switch (value) {
        case Interval interval -> writer.write(Interval.FRAME, interval);
        case RunEnd end -> writer.write(RunEnd.FRAME, end);
        default -> throw new AssertionError(value);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** All frames of a stream that has nothing else. */
  static List<Object> all(byte[] stream) throws IOException {
    List<Object> values = new ArrayList<>();
    readInto(values, stream);
    return values;
  }

  /** The same, up to what cannot be read. */
  static void readInto(List<Object> values, byte[] stream) throws IOException {
    FrameReader reader = new FrameReader(new ByteArrayInputStream(stream), TYPES);
    for (Optional<Object> next = reader.read(); next.isPresent(); next = reader.read()) {
      values.add(next.get());
    }
  }
}
