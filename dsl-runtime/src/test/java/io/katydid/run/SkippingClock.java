package io.katydid.run;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Time passes as it does, but for what is skipped of it. */
final class SkippingClock implements Clock {

  private volatile long skipped;

  /** One by which this time passes as soon as this has happened. */
  static SkippingClock after(CountDownLatch latch, Duration time) {
    SkippingClock clock = new SkippingClock();
    Thread.startVirtualThread(() -> {
      Blocking.await(latch);
      clock.skip(time);
    });
    return clock;
  }

  void skip(Duration time) {
    skipped = time.toNanos();
  }

  @Override
  public long nanoTime() {
    return Clock.SYSTEM.nanoTime() + skipped;
  }

  @Override
  public void parkUntil(long deadline) {
    Clock.SYSTEM.parkUntil(deadline - skipped);
  }
}
