package io.katydid.run;

import java.util.concurrent.CountDownLatch;

/** Users that are blocked, and a test that waits until they are. */
final class Blocking {

  private Blocking() {}

  /** A task that waits for what never comes, and is no request. */
  static ScriptedPlan.Step task(CountDownLatch begun) {
    return scope -> {
      begun.countDown();
      new CountDownLatch(1).await();
    };
  }

  /** Waits until this has happened. */
  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
