package io.katydid.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Has users who have ended their tasks stay as long as something is on its way to them: who is gone
 * receives nothing. Thread-safe.
 */
final class LastReceipts {

  private final Correlations correlations;
  private final AtomicInteger staying = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);

  /** Those of these. */
  LastReceipts(Correlations correlations) {
    this.correlations = correlations;
  }

  /** Waits until all has come, or the thread is interrupted; it is still so then. */
  void await() {
    if (correlations.areUsed()) {
      staying.incrementAndGet();
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Lets all go, if all of those who are running have ended their tasks and nothing is to come. */
  void check(int running) {
    if (staying.get() >= running && !correlations.areOnTheirWay()) {
      over.countDown();
    }
  }
}
