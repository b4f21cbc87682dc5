package io.katydid.report;

import io.katydid.measure.Frame;

/** Shows a run while it lasts. */
sealed interface Progress permits ProgressLines, LiveTable {

  /** Shows the next frame. */
  void show(Frame frame);

  /** Makes room for the report. */
  void end();
}
