package io.katydid.report;

import io.katydid.measure.Frame;
import io.katydid.verdict.Judgement;
import java.io.PrintStream;
import java.util.List;

/**
 * Progress as plain lines, as it can be kept in a log: one for every two frames, and one for each
 * stage that begins.
 */
final class ProgressLines implements Progress {

  private static final int FRAMES_PER_LINE = 2;

  private final PrintStream out;
  private Moment moment = Moment.NONE;
  private LoadProgress load = LoadProgress.UNKNOWN;
  private int frames;
  private int stage;

  ProgressLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(LoadProgress begun) {
    load = begun;
  }

  @Override
  public void show(Frame frame, List<Judgement> standing) {
    showStage(frame.startNanos());
    moment = moment.plus(Moment.of(frame));
    frames++;
    if (frames == FRAMES_PER_LINE) {
      out.println(moment.line(frame));
      out.flush();
      moment = Moment.NONE;
      frames = 0;
    }
  }

  private void showStage(long elapsedNanos) {
    int now = load.stage(elapsedNanos);
    if (now != stage) {
      load.stageText(elapsedNanos).ifPresent(text -> out.println("  " + Cell.clean(text)));
      stage = now;
    }
  }

  @Override
  public void end() {
    out.println();
  }
}
