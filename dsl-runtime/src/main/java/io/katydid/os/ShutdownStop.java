package io.katydid.os;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Stops what goes on, such as a run, when the virtual machine is to end, as by Ctrl-C, and holds it
 * until all is done that must be done then, such as to report.
 *
 * <p>Covers the time until it is closed, which is when all else is. Used by one thread.
 */
public final class ShutdownStop implements AutoCloseable {

  /** Why what it stops has ended. */
  public static final String REASON = "stopped by a signal";

  private final CountDownLatch done = new CountDownLatch(1);
  private @Nullable Thread hook;
  private @Nullable Consumer<String> abort;
  private final CountDownLatch stopping = new CountDownLatch(1);

  /** One that stops nothing yet. */
  public ShutdownStop() {}

  /** Stops it in this way, with a reason; throws as {@link #begin}. */
  public static ShutdownStop of(Consumer<String> abort) {
    ShutdownStop stop = new ShutdownStop();
    stop.begin(abort);
    return stop;
  }

  /** What is said where no load was made, as the virtual machine is ending. */
  public static IllegalStateException beforeTheLoad() {
    return beforeTheLoad(REASON);
  }

  /** The same for the reason that {@link #begin} has given. */
  public static IllegalStateException beforeTheLoad(String reason) {
    return new IllegalStateException(reason + " before the load began: there is no report");
  }

  /**
   * From now on, this is how it is stopped, and not as before; at once, if the virtual machine is
   * held by this already.
   *
   * @throws IllegalStateException if the virtual machine is ending, and this does not hold it
   */
  public void begin(Consumer<String> next) {
    hold();
    if (isStoppedBy(next)) {
      next.accept(REASON);
    }
  }

  /**
   * Holds the virtual machine from now on, if it is to end: what {@linkplain #begin begins} after
   * that is stopped at once. Throws as that does.
   */
  public void hold() {
    if (hook != null) {
      return;
    }
    Thread next = new Thread(this::stop, "katydid-shutdown");
    try {
      Runtime.getRuntime().addShutdownHook(next);
    } catch (IllegalStateException ending) {
      throw beforeTheLoad();
    }
    hook = next;
  }

  private synchronized boolean isStoppedBy(Consumer<String> next) {
    abort = next;
    return isStopping();
  }

  private void stop() {
    Consumer<String> begun = stopping();
    if (begun != null) {
      begun.accept(REASON);
    }
    awaitDone();
  }

  private synchronized @Nullable Consumer<String> stopping() {
    stopping.countDown();
    return abort;
  }

  /** Whether the virtual machine is ending, and waits for this to be closed. */
  public boolean isStopping() {
    return stopping.getCount() == 0;
  }

  /**
   * The same of this moment or the next second: what a process of ours has ended by, such as
   * Ctrl-C, we may know later.
   */
  public boolean isStoppingSoon() {
    try {
      return stopping.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return isStopping();
    }
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
