package io.katydid.live;

import io.katydid.report.RunReport;
import io.katydid.runfile.RunHeader;

/**
 * Watches a run from the JVM that controls it. All methods are called by one thread, which has
 * nothing else to do, in this order; {@link #close} is called whatever happened before. An observer
 * that takes long delays nothing but the end of the run, and loses nothing: the moments that it has
 * missed are put together. One that throws is reported, and not called again but to be closed.
 *
 * @see Observers
 */
public interface RunObserver extends AutoCloseable {

  /**
   * The load is about to start.
   *
   * @param header what is known of it
   * @param controls by what it is changed, also after this returns and by other threads
   */
  default void started(RunHeader header, RunControls controls) {}

  /** A second has passed, or several. */
  default void measured(RunSoFar soFar) {}

  /** The run has ended, and is judged. Its documents are not written yet. */
  default void ended(RunReport report) {}

  /** The documents of the run are written, or there is no report. To return within seconds. */
  @Override
  void close();
}
