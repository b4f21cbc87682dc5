package io.katydid.report;

import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Progress as a table on a terminal, redrawn in place: the one of the report, of the run so far,
 * without its warm-up once that is over. The line above it is of the last second.
 */
final class LiveTable implements Progress {

  /** The line of the moment, a gap, header, two rules, the sum, and the line of the cursor. */
  private static final int FIXED_LINES = 7;

  /**
   * A line that is wider than the terminal has become must not wrap: the count of lines is known.
   */
  private static final String NO_WRAP = "\033[?7l";

  private static final String WRAP = "\033[?7h";
  private static final String TO_LINE_END = "\033[K";
  private static final String TO_SCREEN_END = "\033[J";

  private final PrintStream out;
  private final Screen screen;
  private final Style style;
  private int drawn;

  LiveTable(PrintStream out, Screen screen, Style style) {
    this.out = out;
    this.screen = screen;
    this.style = style;
  }

  @Override
  public void show(Frame frame) {
    StringBuilder text = new StringBuilder(NO_WRAP).append(toTop());
    List<String> lines = lines(frame);
    lines.forEach(line -> text.append(line).append(TO_LINE_END).append('\n'));
    draw(text.append(TO_SCREEN_END).append(WRAP));
    drawn = lines.size();
  }

  @Override
  public void end() {
    draw(new StringBuilder(toTop()).append(TO_SCREEN_END));
    drawn = 0;
  }

  /** In one piece, so that no half-drawn table is seen. */
  private void draw(StringBuilder text) {
    out.print(text);
    out.flush();
  }

  private String toTop() {
    return drawn == 0 ? "\r" : "\033[" + drawn + "A\r";
  }

  private List<String> lines(Frame frame) {
    List<RequestSnapshot> requests = frame.kept().named().toList();
    int room = Math.max(1, screen.rows() - FIXED_LINES);
    int rows = requests.size() <= room ? room : room - 1;
    List<String> lines = new ArrayList<>();
    lines.add(Cell.cutEnd(Moment.of(frame).line(frame), screen.columns(), style));
    lines.add("");
    int most = Math.min(rows, ShownRequests.MOST);
    lines.addAll(RequestTable.of(ShownRequests.of(requests, most), frame.kept(), style));
    return lines;
  }
}
