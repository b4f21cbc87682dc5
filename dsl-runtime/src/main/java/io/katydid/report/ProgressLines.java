package io.katydid.report;

import io.katydid.measure.Frame;
import java.io.PrintStream;

/** Progress as plain lines, one for every two frames, as it can be kept in a log. */
final class ProgressLines implements Progress {

  private static final int FRAMES_PER_LINE = 2;

  private final PrintStream out;
  private Moment moment = Moment.NONE;
  private int frames;

  ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(Frame frame) {
    moment = moment.plus(Moment.of(frame));
    frames++;
    if (frames == FRAMES_PER_LINE) {
      out.println(moment.line(frame));
      out.flush();
      moment = Moment.NONE;
      frames = 0;
    }
  }

  @Override
  public void end() {
    out.println();
  }
}
