package io.katydid.web;

import io.katydid.live.RunSoFar;
import io.katydid.report.RunReport;
import org.jspecify.annotations.Nullable;

/**
 * The report of a run so far, made anew when the run is longer by a part that can be seen: to add
 * up and judge an hour takes a tenth of a second of a core, which the load may need, and in one
 * second of it little changes. Thread-safe.
 */
final class Standing {

  /** In the first five minutes, it is made every second. */
  private static final int PARTS = 300;

  private @Nullable RunReport report;
  private long atNanos;
  private boolean ofWarmUp;

  /** That of this moment, or of one that is hardly earlier. */
  synchronized RunReport of(RunSoFar soFar) {
    long elapsed = soFar.frame().elapsedNanos();
    boolean isWarmUp = soFar.frame().warmingUp();
    if (report == null || isWarmUp != ofWarmUp || elapsed - atNanos >= elapsed / PARTS) {
      report = soFar.run().standing();
      atNanos = elapsed;
      ofWarmUp = isWarmUp;
    }
    return report;
  }
}
