package io.katydid.store;

/** A {@link SeriesPart} as it is kept: what was measured in it is encoded. Immutable. */
final class EncodedPart {

  private static final double SECOND = 1e9;

  /** Of this object, of the head of its array, and of what refers to it; estimated. */
  private static final long OVERHEAD = 80;

  private final long startNanos;
  private final long endNanos;
  private final int users;
  private final int usersAtEnd;
  private final byte[] measured;

  /** Encodes a part. The names in it must be known: they are written as their numbers. */
  EncodedPart(SeriesPart part, PayloadWriter out) {
    startNanos = part.startNanos();
    endNanos = part.endNanos();
    users = part.users();
    usersAtEnd = part.usersAtEnd();
    out.list(part.requests(), point -> write(out, point));
    out.list(part.measures(), point -> write(out, point));
    measured = out.take();
  }

  private static void write(PayloadWriter out, SeriesPoint point) {
    out.name(point.name());
    out.number(point.failures());
    out.number(point.bytesSent());
    out.number(point.bytesReceived());
    DistributionCodec.write(out, point.responseTime());
    StreamCodec.write(out, point.streams());
    StreamCodec.writeGoods(out, point.goods());
  }

  /** The part. */
  SeriesPart decoded(PayloadReader in) {
    in.open(measured);
    return new SeriesPart(
        startNanos,
        endNanos,
        users,
        usersAtEnd,
        in.list(() -> readPoint(in)),
        in.list(() -> readPoint(in)));
  }

  private static SeriesPoint readPoint(PayloadReader in) {
    return new SeriesPoint(
        in.name(),
        in.number(),
        in.number(),
        in.number(),
        DistributionCodec.read(in),
        StreamCodec.read(in),
        StreamCodec.readGoods(in));
  }

  /** How many bytes of memory it takes. */
  long bytes() {
    return OVERHEAD + measured.length;
  }

  /**
   * Which of the consecutive slots of this many seconds it is in. Seconds of a run end a little
   * late; so the middle of the part counts, which is never near a limit between two slots.
   */
  long slot(long seconds) {
    return (long) ((startNanos / 2 + endNanos / 2) / (seconds * SECOND));
  }
}
