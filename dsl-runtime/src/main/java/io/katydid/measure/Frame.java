package io.katydid.measure;

import java.util.List;

/**
 * One moment of a run in progress, once a second.
 *
 * @param startNanos when the frame before ended, since the run started
 * @param elapsedNanos since the run started
 * @param users how many virtual users are running
 * @param warmingUp whether what is measured now will be excluded
 * @param interval what was measured since the frame before
 * @param parts what was measured since the run started, or since the warm-up ended, in consecutive
 *     parts
 * @param work by what the load is seen, as far as that was measured since the run started
 */
public record Frame(
    long startNanos,
    long elapsedNanos,
    int users,
    boolean warmingUp,
    Snapshot interval,
    List<Snapshot> parts,
    Work work) {

  /**
   * How long it was. Longer than the window of what was measured, where no load was offered in some
   * of it, as requests were only waited for.
   */
  public long lengthNanos() {
    return elapsedNanos - startNanos;
  }

  /** The parts together; added up when this is called, as few need it. */
  public Snapshot kept() {
    return Window.sum(parts);
  }
}
