package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * When something began in a process that makes load, and when its users ended: noted there, and
 * written to a file at its end.
 */
final class Moments {

  /** The system property that says which file they are written to. */
  static final String FILE = "katydid.benchmarks.moments";

  /** The system property that says how many there are at most. */
  static final String MOST = "katydid.benchmarks.moments.most";

  private static final long[] NOTED = new long[Integer.getInteger(MOST, 0)];
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final AtomicLong FIRST_END = new AtomicLong(Long.MAX_VALUE);

  private final long[] begun;
  private final long endNanos;
  private final long residentKilobytes;

  private Moments(long[] begun, long endNanos, long residentKilobytes) {
    this.begun = begun;
    this.endNanos = endNanos;
    this.residentKilobytes = residentKilobytes;
  }

  /** When each began, in nanoseconds since an origin, in order. */
  long[] begun() {
    return begun.clone();
  }

  /** How long it took from when the first user was about to end until all had ended. */
  long endNanos() {
    return endNanos;
  }

  /** The most memory that the process has had. */
  long residentKilobytes() {
    return residentKilobytes;
  }

  /** Notes that one begins now. */
  static void begin() {
    long now = System.nanoTime();
    int index = COUNT.getAndIncrement();
    if (index < NOTED.length) {
      NOTED[index] = now;
    }
  }

  /** Notes that a user is about to end now. */
  static void end() {
    FIRST_END.accumulateAndGet(System.nanoTime(), Math::min);
  }

  /** Writes them, when all users have ended. */
  static void write() throws IOException {
    long endNanos = System.nanoTime() - FIRST_END.get();
    LongStream begun = Arrays.stream(NOTED, 0, Math.min(COUNT.get(), NOTED.length)).sorted();
    Files.writeString(
        Path.of(System.getProperty(FILE)),
        LongStream.concat(LongStream.of(endNanos, Machine.mostResidentKilobytes()), begun)
            .mapToObj(Long::toString)
            .collect(Collectors.joining("\n")));
  }

  /** Reads what was written. */
  static Moments read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new Moments(
        lines.stream().skip(2).mapToLong(Long::parseLong).toArray(),
        Long.parseLong(lines.get(0)),
        Long.parseLong(lines.get(1)));
  }
}
