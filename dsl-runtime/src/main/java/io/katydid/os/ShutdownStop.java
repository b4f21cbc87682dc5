package io.katydid.os;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * Stops what goes on, such as a run, when the virtual machine is to end, as by Ctrl-C, and holds it
 * until all is done that must be done then, such as to report.
 *
 * <p>Covers the time until it is closed.
 */
public final class ShutdownStop implements AutoCloseable {

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook;

  private ShutdownStop(Consumer<String> abort) {
    this.hook =
        new Thread(
            () -> {
              abort.accept("stopped by a signal");
              awaitDone();
            },
            "katydid-shutdown");
  }

  /** Stops it in this way, with a reason. */
  public static ShutdownStop of(Consumer<String> abort) {
    ShutdownStop stop = new ShutdownStop(abort);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  private void awaitDone() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All is done, or there is nothing to do. */
  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is ending already, and the hook is running.
      return;
    }
  }
}
