package io.katydid.fork;

import io.katydid.run.Engine;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Obeys the parent until the run is told. */
final class Orders implements AutoCloseable {

  private static final int ORPHANED = 70;

  private final ObjectInputStream asked;
  private final CountDownLatch stopAsked = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread coordinator = Thread.currentThread();

  Orders(ObjectInputStream asked) {
    this.asked = asked;
  }

  /** Begins to obey; the calling thread executes the engine. */
  void obeyedBy(Engine engine) {
    Thread.ofPlatform().daemon().name("katydid-orders").start(() -> obey(engine));
    Runtime.getRuntime().addShutdownHook(new Thread(this::awaitParent, "katydid-shutdown"));
  }

  private void obey(Engine engine) {
    try {
      while (true) {
        obey((Asked) asked.readObject(), engine);
      }
    } catch (IOException | ClassNotFoundException parentIsGone) {
      Runtime.getRuntime().halt(ORPHANED);
    }
  }

  private void obey(Asked message, Engine engine) {
    stopAsked.countDown();
    switch (message) {
      case Asked.Abort(String reason) -> engine.abort(reason);
      case Asked.Interrupt() -> coordinator.interrupt();
      case Asked.Order order -> throw new IllegalStateException("one run at a time, not " + order);
    }
  }

  /**
   * Ctrl-C is sent to the parent and to us. The parent then asks us to stop, and waits for the
   * report. If it does not ask, only we are to end: by a signal to us alone, or by user code.
   */
  private void awaitParent() {
    try {
      if (stopAsked.await(1, TimeUnit.SECONDS)) {
        told.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run is told: nothing holds the JVM any more. */
  @Override
  public void close() {
    stopAsked.countDown();
    told.countDown();
  }
}
