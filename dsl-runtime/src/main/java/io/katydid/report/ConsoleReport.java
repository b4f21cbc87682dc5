package io.katydid.report;

import io.katydid.measure.Frame;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.PowerEstimate;
import java.io.PrintStream;
import java.util.List;

/**
 * Prints a run to a person: progress while it lasts, and the report after it.
 *
 * <p>On a terminal the progress is a table that is redrawn in place, and there are colours unless
 * {@code NO_COLOR} is set; elsewhere both are plain lines.
 *
 * <p>Not thread-safe: called by one thread at a time.
 */
public final class ConsoleReport {

  private final PrintStream out;
  private final Screen screen;
  private final Style style;
  private final Progress progress;

  /**
   * A report to this stream; in place and in colour if it is a terminal, in plain lines otherwise.
   */
  public ConsoleReport(PrintStream out) {
    this(out, Terminal.screen(out));
  }

  ConsoleReport(PrintStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
    this.style = Style.of(screen, out.charset());
    this.progress = screen.live() ? new LiveTable(out, screen, style) : new ProgressLines(out);
  }

  /**
   * Shows what is about to start, and what it can decide.
   *
   * @param load the load in words, such as {@code 10 users of Shopper}
   * @param planned the same, by which it is shown how far the run has come
   */
  public void starting(String load, List<PowerEstimate> powerEstimates, PlannedLoad planned) {
    progress.begin(LoadProgress.of(planned));
    print("Starting " + Cell.clean(load));
    powerEstimates.forEach(it -> print(it.text()));
    out.flush();
  }

  private void print(String sentence) {
    out.println(String.join(System.lineSeparator(), Cell.wrap(sentence, style.width())));
  }

  /** Whether it shows how the objectives stand while the run goes on. */
  public boolean showsStanding() {
    return screen.live();
  }

  /**
   * Shows progress; called once a second.
   *
   * @param standing how the objectives stand; none if that is not shown, or not known
   */
  public void frame(Frame frame, List<Judgement> standing) {
    progress.show(frame, standing);
  }

  /** Shows the end. */
  public void finished(RunReport report) {
    progress.end();
    out.print(TextReport.write(report, style));
    out.flush();
  }
}
