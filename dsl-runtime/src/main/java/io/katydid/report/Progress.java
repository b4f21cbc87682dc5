package io.katydid.report;

import io.katydid.measure.Frame;
import io.katydid.verdict.Judgement;
import java.util.List;

/** Shows a run while it lasts. */
sealed interface Progress permits ProgressLines, LiveTable {

  /** The load begins. */
  void begin(LoadProgress load);

  /**
   * Shows the next frame.
   *
   * @param standing how the objectives stand; none if there are none, or it is not known
   */
  void show(Frame frame, List<Judgement> standing);

  /** Makes room for the report. */
  void end();
}
