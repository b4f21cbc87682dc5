package io.katydid.report;

import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.verdict.Judgement;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Progress as a table on a terminal, redrawn in place: the one of the report, of the run so far,
 * without its warm-up once that is over. Above it are the last second, the stage and the time that
 * is left; below it is how the objectives stand.
 */
final class LiveTable implements Progress {

  /** A gap, header, two rules, the sum, and the line of the cursor. */
  private static final int FIXED_LINES = 6;

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
  private LoadProgress load = LoadProgress.UNKNOWN;
  private int drawn;

  LiveTable(PrintStream out, Screen screen, Style style) {
    this.out = out;
    this.screen = screen;
    this.style = style;
  }

  @Override
  public void begin(LoadProgress begun) {
    load = begun;
  }

  @Override
  public void show(Frame frame, List<Judgement> standing) {
    StringBuilder text = new StringBuilder(NO_WRAP).append(toTop());
    List<String> lines = lines(frame, standing);
    // Cleared first: behind a line that fills the screen, its last character would be.
    lines.forEach(line -> text.append(TO_LINE_END).append(line).append('\n'));
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

  private List<String> lines(Frame frame, List<Judgement> standing) {
    List<String> lines = new ArrayList<>();
    lines.addAll(new LiveHead(load, style, screen.columns()).lines(frame));
    int room = Math.max(1, screen.rows() - lines.size() - FIXED_LINES);
    List<String> below =
        StandingLines.of(standing, room / 2, Math.min(screen.columns(), style.width()), style);
    int gap = below.isEmpty() ? 0 : 1;
    lines.add("");
    lines.addAll(table(frame, Math.max(1, room - below.size() - gap)));
    if (gap > 0) {
      lines.add("");
      lines.addAll(below);
    }
    return lines;
  }

  private List<String> table(Frame frame, int room) {
    List<RequestSnapshot> requests = frame.kept().named().toList();
    int rows = Math.min(requests.size() <= room ? room : room - 1, ShownRequests.MOST);
    return RequestTable.live(ShownRequests.of(requests, rows), frame.kept(), style);
  }
}
