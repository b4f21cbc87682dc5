package io.katydid.run;

import io.katydid.measure.CumulativeCounts;
import io.katydid.measure.Frame;
import java.util.function.Consumer;

/**
 * What goes on from the first user of a run to the last, whether or not there is load: requests
 * expire, a frame is taken every second, and interrupts are noticed. Used by the thread that
 * coordinates the run.
 */
final class Housekeeping {

  /** Expired requests are looked for this often, and where connections are many, less often. */
  static final long INTERVAL = 20_000_000L;

  private static final long SECOND = 1_000_000_000L;

  private final Population population;
  private final WindowReadings readings;
  private final Consumer<Frame> frames;
  private final long start;
  private long nextFrame;
  private CumulativeCounts lastFrame;
  private boolean interrupted;

  /** The housekeeping of a run that starts now. */
  Housekeeping(Population population, WindowReadings readings, Consumer<Frame> frames, long start) {
    this.population = population;
    this.readings = readings;
    this.frames = frames;
    this.start = start;
    this.nextFrame = start + SECOND;
    this.lastFrame = population.recorder.read(start);
  }

  /** Does what is due by now. */
  void tick(long now) {
    population.httpClients.expireOverdue(now);
    if (now >= nextFrame) {
      nextFrame += SECOND * (1 + (now - nextFrame) / SECOND);
      CumulativeCounts reading = population.recorder.read(now);
      Frame frame = frame(now, reading);
      lastFrame = reading;
      frames.accept(frame);
    }
  }

  private Frame frame(long now, CumulativeCounts reading) {
    return new Frame(
        now - start,
        population.running(),
        readings.isWarmingUp(),
        reading.since(lastFrame),
        readings.kept(reading));
  }

  /** When the next tick is due, at the latest. */
  long next() {
    return Math.min(nextFrame, population.clock.nanoTime() + INTERVAL);
  }

  /** Whether the thread has been interrupted since the last call; clears its interrupt status. */
  boolean takeInterrupt() {
    boolean now = Thread.interrupted();
    interrupted |= now;
    return now;
  }

  /** Whether the thread was interrupted in this run. */
  boolean wasInterrupted() {
    return interrupted;
  }
}
