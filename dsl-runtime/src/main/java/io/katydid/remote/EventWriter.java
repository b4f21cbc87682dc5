package io.katydid.remote;

import io.katydid.run.Cut;
import io.katydid.run.EngineListener;
import io.katydid.store.FrameWriter;
import io.katydid.store.Interval;
import io.katydid.store.WorkerFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Writes events to the parent, on a thread of its own: a slow parent does not delay the run. What
 * waits for it is kept, as no interval may be lost: a few kilobytes for each second.
 */
final class EventWriter implements EngineListener, AutoCloseable {

  private final FrameWriter out;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("katydid-events").factory());

  /** Why the parent has not taken all that was written, if so. */
  private volatile @Nullable IOException untaken;

  EventWriter(OutputStream out) {
    this.out = new FrameWriter(out);
  }

  /** Where it was cut is sent, too. */
  @Override
  public void measured(Interval interval) {
    throw new IllegalStateException("an interval without a cut: " + interval);
  }

  @Override
  public void measured(Interval interval, Cut cut) {
    thread.execute(() -> write(() -> EventFrames.write(out, interval, cut)));
  }

  @Override
  public void runTimeOver() {
    thread.execute(() -> write(new EngineEvent.RunTimeOver()));
  }

  /** Reports that all is prepared. */
  void ready(WorkerFacts worker) {
    thread.execute(() -> write(new EngineEvent.Ready(worker)));
  }

  /** Writes the answer to a probe, before all that waits. */
  void echo(EngineEvent.Echo echo) {
    write(echo);
  }

  /**
   * Writes the last event, after those before it.
   *
   * @throws IOException if the parent has not taken all of them
   */
  void finish(EngineEvent last) throws IOException {
    close();
    write(last);
    IOException why = untaken;
    if (why != null) {
      throw why;
    }
  }

  private void write(EngineEvent event) {
    write(() -> EventFrames.write(out, event));
  }

  /** That a parent has left ends the commands, too, and is noticed there before the end. */
  private void write(Frame frame) {
    try {
      frame.write();
    } catch (IOException left) {
      untaken = left;
    }
  }

  /** What is to be written. */
  private interface Frame {

    void write() throws IOException;
  }

  @Override
  public void close() {
    thread.close();
  }
}
