package io.katydid.gate;

import io.katydid.os.ShutdownStop;
import java.util.concurrent.TimeUnit;

/**
 * Waits for processes until this JVM is to end, as by Ctrl-C, which waits until this is closed.
 *
 * <p>Thread-safe.
 */
final class StoppableWait implements AutoCloseable {

  private static final long MILLIS = 100;

  private final ShutdownStop shutdown = ShutdownStop.of(reason -> stop());
  private volatile boolean stopped;

  private void stop() {
    stopped = true;
  }

  /** Whether all is to end. */
  boolean isStopped() {
    return stopped;
  }

  /**
   * Whether a process has ended, within a tenth of a second.
   *
   * @throws IllegalStateException if all is to end, or this thread was interrupted: it is ended
   *     then
   */
  boolean endsSoon(Process process) {
    try {
      boolean ended = process.waitFor(MILLIS, TimeUnit.MILLISECONDS);
      if (stopped) {
        throw ended(process, "stopped by a signal");
      }
      return ended;
    } catch (InterruptedException e) {
      IllegalStateException interrupted = ended(process, "interrupted");
      Thread.currentThread().interrupt();
      throw interrupted;
    }
  }

  private static IllegalStateException ended(Process process, String why) {
    new ProcessTree(process).end();
    return new IllegalStateException(why);
  }

  /** From now on, the JVM may end. */
  @Override
  public void close() {
    shutdown.close();
  }
}
