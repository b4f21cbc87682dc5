package io.katydid.remote;

import io.katydid.store.RunEnd;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A run that engines in other JVMs make, as the thread sees it that executes it. An interrupt cuts
 * the run off; at the second one, there is nothing to wait for.
 */
public final class RemoteRun {

  private static final int SECONDS_TO_CUT_OFF = 10;

  private RemoteRun() {}

  /** What the thread does next. */
  public interface Step {

    /** Waits for something to do, and does it; how the run has ended, or null if it goes on. */
    @Nullable RunEnd next() throws InterruptedException;
  }

  /**
   * Takes one step after the other until the run has ended, or one throws. The thread is
   * interrupted afterwards if it was meanwhile.
   *
   * @param cutOff commands the engines to cut the run off
   */
  public static RunEnd execute(Collection<? extends EngineLink> links, Runnable cutOff, Step step) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          RunEnd end = step.next();
          if (end != null) {
            return end;
          }
        } catch (InterruptedException e) {
          if (interrupted) {
            links.forEach(EngineLink::kill);
          }
          interrupted = true;
          cutOff.run();
          links.forEach(link -> link.killAfter(SECONDS_TO_CUT_OFF));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
