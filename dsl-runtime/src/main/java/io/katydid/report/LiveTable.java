package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.Frame;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.verdict.Figures;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Progress as a table on a terminal, with the columns of Locust, redrawn in place.
 *
 * <p>Counts and times are of the run so far, without its warm-up once that is over; rates are of
 * the last interval.
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
    List<RequestSnapshot> requests = frame.kept().requests();
    int room = Math.max(1, screen.rows() - FIXED_LINES);
    int rows = requests.size() <= room ? room : room - 1;
    List<String> lines = new ArrayList<>();
    lines.add(Cell.cutEnd(Moment.of(frame).line(frame), screen.columns(), style));
    lines.add("");
    lines.addAll(table(ShownRequests.of(requests, Math.min(rows, ShownRequests.MOST)), frame));
    return lines;
  }

  private List<String> table(ShownRequests shown, Frame frame) {
    Table table = new Table(screen.columns(), style);
    table.header(
        "Name", "# reqs", "# fails", "|", "Avg", "Min", "Max", "Med", "|", "req/s", "failures/s");
    table.rule();
    Snapshot now = frame.interval();
    for (RequestSnapshot request : shown.rows()) {
      row(table, request.name(), request, now.request(request.name()), now);
    }
    if (!shown.rest().isEmpty()) {
      row(table, shown.restName(), shown.restIn(frame.kept()), Optional.of(shown.restIn(now)), now);
    }
    if (!frame.kept().requests().isEmpty()) {
      table.rule();
    }
    row(table, Snapshot.TOTAL, frame.kept().total(), Optional.of(now.total()), now);
    return table.lines();
  }

  private static void row(
      Table table,
      String name,
      RequestSnapshot request,
      Optional<RequestSnapshot> latest,
      Snapshot now) {
    Distribution times = request.responseTime();
    table.row(
        Cell.clean(name),
        Figures.count(request.count()),
        Figures.count(request.failures()) + "(" + Figures.ratio(request.failureRatio()) + ")",
        "|",
        Cell.time(times, all -> Math.round(all.mean())),
        Cell.time(times, Distribution::min),
        Cell.time(times, Distribution::max),
        Cell.time(times, all -> all.percentile(50)),
        "|",
        Figures.rate(now.perSecond(latest.map(RequestSnapshot::count).orElse(0L))),
        Figures.rate(now.perSecond(latest.map(RequestSnapshot::failures).orElse(0L))));
  }
}
