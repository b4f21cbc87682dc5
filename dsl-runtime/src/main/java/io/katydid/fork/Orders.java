package io.katydid.fork;

import io.katydid.run.Engine;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Obeys the parent until the run is told, and ends the JVM if the parent ends before that. */
final class Orders {

  /** The exit code when the parent is gone. */
  static final int ORPHANED = 70;

  private final Messages asked;
  private final CompletableFuture<Engine> engine = new CompletableFuture<>();
  private final Thread coordinator = Thread.currentThread();
  private final CountDownLatch stopAsked = new CountDownLatch(1);
  private final CountDownLatch told = new CountDownLatch(1);
  private final CompletableFuture<Void> parentLeft = new CompletableFuture<>();
  private volatile boolean finishing;

  private Orders(Messages asked) {
    this.asked = asked;
  }

  /** Begins to obey; the calling thread is the one that executes the engine. */
  static Orders obey(Messages asked) {
    Orders orders = new Orders(asked);
    Thread.ofPlatform().daemon().name("katydid-orders").start(orders::obey);
    Runtime.getRuntime().addShutdownHook(new Thread(orders::awaitParent, "katydid-shutdown"));
    return orders;
  }

  /** This engine is the one that is to obey. */
  void engine(Engine started) {
    engine.complete(started);
  }

  private void obey() {
    try {
      while (true) {
        obey((Asked) asked.read());
      }
    } catch (IOException | ClassNotFoundException | RuntimeException end) {
      if (!finishing) {
        Runtime.getRuntime().halt(ORPHANED);
      }
      parentLeft.complete(null);
    }
  }

  private void obey(Asked message) {
    stopAsked.countDown();
    switch (message) {
      case Asked.Abort(String reason) -> {
        CompletableFuture<Void> unused = engine.thenAccept(started -> started.abort(reason));
      }
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

  /**
   * Tells the last, and waits until the parent has heard it and leaves: a thread that still
   * listened would hold up the end of the JVM.
   */
  void finish(Teller teller, Told last) {
    finishing = true;
    teller.finish(last);
    parentLeft.join();
    told.countDown();
    stopAsked.countDown();
  }
}
