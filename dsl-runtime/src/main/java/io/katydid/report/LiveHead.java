package io.katydid.report;

import io.katydid.measure.Frame;
import java.util.ArrayList;
import java.util.List;

/** What stands above the table of a run in progress: the last second, the stage, and the time. */
final class LiveHead {

  private static final String GAP = "  ";

  private final LoadProgress load;
  private final Style style;
  private final int columns;

  /** One for a screen with so many columns. */
  LiveHead(LoadProgress load, Style style, int columns) {
    this.load = load;
    this.style = style;
    this.columns = columns;
  }

  List<String> lines(Frame frame) {
    List<String> lines = new ArrayList<>(Cell.packed(Moment.of(frame).parts(frame), columns));
    long elapsed = frame.elapsedNanos();
    load.stageWithTime(elapsed)
        .ifPresent(stage -> lines.add(Cell.cutEnd(GAP + Cell.clean(stage), columns, style)));
    load.bar(elapsed, style.width() - GAP.length(), style).ifPresent(bar -> lines.add(GAP + bar));
    return lines;
  }
}
