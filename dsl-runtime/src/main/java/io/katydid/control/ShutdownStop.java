package io.katydid.control;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Stops a run when the virtual machine is to end, as by Ctrl-C, and holds it until the report is
 * out.
 *
 * <p>Covers the time until it is closed.
 */
public final class ShutdownStop implements AutoCloseable {

  private final CountDownLatch reported = new CountDownLatch(1);
  private final Thread hook;

  private ShutdownStop(Consumer<String> abort) {
    this.hook =
        new Thread(
            () -> {
              abort.accept("stopped by a signal");
              awaitReport();
            },
            "katydid-shutdown");
  }

  /** Stops a run in this way, with a reason. */
  public static ShutdownStop of(Consumer<String> abort) {
    ShutdownStop stop = new ShutdownStop(abort);
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

  /** The report is out, or there will be none. */
  @Override
  public void close() {
    reported.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is ending already, and the hook is running.
      return;
    }
  }
}
