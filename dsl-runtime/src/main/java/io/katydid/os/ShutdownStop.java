package io.katydid.os;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stops what goes on, such as a run, when the virtual machine is to end, as by Ctrl-C, and holds it
 * until all is done that must be done then, such as to report.
 *
 * <p>Covers the time until it is closed, which is when all else is. Used by one thread.
 */
public final class ShutdownStop implements AutoCloseable {

  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Thread hook;
  private volatile boolean stopping;

  /** One that stops nothing yet. */
  public ShutdownStop() {}

  /** Stops it in this way, with a reason. */
  public static ShutdownStop of(Consumer<String> abort) {
    ShutdownStop stop = new ShutdownStop();
    stop.begin(abort);
    return stop;
  }

  /** From now on, this is how it is stopped; to be called once. */
  public void begin(Consumer<String> abort) {
    Thread next =
        new Thread(
            () -> {
              stopping = true;
              abort.accept("stopped by a signal");
              awaitDone();
            },
            "katydid-shutdown");
    Runtime.getRuntime().addShutdownHook(next);
    hook = next;
  }

  /** Whether the virtual machine is ending, and waits for this to be closed. */
  public boolean isStopping() {
    return stopping;
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
    Thread begun = hook;
    if (begun != null) {
      remove(begun);
    }
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The virtual machine is ending already, and the hook is running.
      return;
    }
  }
}
