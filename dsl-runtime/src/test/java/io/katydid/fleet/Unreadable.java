package io.katydid.fleet;

import io.katydid.store.EncodedInterval;
import io.katydid.store.FrameReader;
import io.katydid.store.FrameType;
import io.katydid.store.FrameWriter;
import io.katydid.store.Interval;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Intervals as no engine of this version writes them. */
final class Unreadable {

  private Unreadable() {}

  /** One that has a byte more than it says, behind what was measured. */
  static EncodedInterval of(Interval interval) throws IOException {
    FrameType<EncodedInterval> type =
        new FrameType<>(
            1,
            EncodedInterval.class,
            (out, it) -> {
              EncodedInterval.write(out, interval);
              out.flag(true);
            },
            EncodedInterval::read);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new FrameWriter(bytes).write(type, EncodedInterval.of(interval));
    return (EncodedInterval)
        new FrameReader(new ByteArrayInputStream(bytes.toByteArray()), List.of(type))
            .read()
            .orElseThrow();
  }
}
