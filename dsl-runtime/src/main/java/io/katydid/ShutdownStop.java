package io.katydid;

import io.katydid.run.Engine;
import java.util.concurrent.CountDownLatch;

/**
 * Stops a run when the virtual machine is asked to end, as by Ctrl-C, and holds it until the report
 * is out.
 *
 * <p>Covers the time until it is closed.
 */
final class ShutdownStop {

  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook;

  private ShutdownStop(Engine engine) {
    this.hook =
        new Thread(
            () -> {
              engine.abort("stopped by a signal");
              awaitReport();
            },
            "katydid-shutdown");
  }

  static ShutdownStop of(Engine engine) {
    ShutdownStop stop = new ShutdownStop(engine);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  private void awaitReport() {
    try {
      reported.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    reported.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is ending already, and the hook is running.
      return;
    }
  }
}
