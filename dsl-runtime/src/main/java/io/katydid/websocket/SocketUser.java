package io.katydid.websocket;

import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Failure;
import java.util.function.LongSupplier;

/** The virtual user of sockets. Used by its thread, but for the recorder and the clock. */
public final class SocketUser {

  final Recorder recorder;
  final Sampler sampler;
  final LongSupplier nanoTime;
  final Pauses pauses;
  private boolean waited;

  /**
   * One that has not waited for a message.
   *
   * @param sampler takes its samples
   * @param nanoTime the clock of the run
   * @param pauses how it waits
   */
  public SocketUser(Recorder recorder, Sampler sampler, LongSupplier nanoTime, Pauses pauses) {
    this.recorder = recorder;
    this.sampler = sampler;
    this.nanoTime = nanoTime;
    this.pauses = pauses;
  }

  /** Its recorder. */
  public Recorder recorder() {
    return recorder;
  }

  /** Takes its samples. */
  public Sampler sampler() {
    return sampler;
  }

  /** The time, by the clock of the run. */
  public long now() {
    return nanoTime.getAsLong();
  }

  /** A request of this name has failed, and took no time. */
  void fail(String name, Failure why) {
    long now = now();
    sampler.start(recorder.series(name), now, now);
    sampler.finish(now);
    sampler.fail(why.type(), why.message());
  }

  /** What the task is ended by that uses a socket which is not open. */
  static AssertionError notOpen(String name, Failure why) {
    return new AssertionError("%s is not open: %s, %s".formatted(name, why.type(), why.message()));
  }

  void hasWaited() {
    waited = true;
  }

  /** Whether it has waited for a message since this was last asked. */
  public boolean takeWaited() {
    boolean was = waited;
    waited = false;
    return was;
  }
}
