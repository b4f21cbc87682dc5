package io.katydid.report;

import io.katydid.comparison.ComparedRun;
import io.katydid.comparison.ComparisonReport;
import io.katydid.comparison.Interleaving;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Work;
import io.katydid.text.Figures;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints a comparison while it goes on: a line for each run, and the report at the end. */
public final class ComparisonProgress {

  private final @Nullable PrintStream out;
  private final Style style;
  private final List<String> names;
  private final Interleaving order;

  /** Prints to this stream, if there is one. */
  public ComparisonProgress(@Nullable PrintStream out, List<String> names, Interleaving order) {
    this.out = out;
    this.style = out == null ? Style.PLAIN : Style.of(Terminal.screen(out), out.charset());
    this.names = names;
    this.order = order;
  }

  /** A run is made that is not counted. */
  public void rehearsing() {
    if (out != null) {
      out.println("a first run to warm this JVM up, which is not counted");
    }
  }

  /** A run has ended that does not count, and is made again; the first is number 1. */
  public void madeAgain(ComparedRun run, int number) {
    ran(run, number);
    if (out != null) {
      out.println("  this run is made again");
    }
  }

  /** A run has ended; the first is number 1. */
  public void ran(ComparedRun run, int number) {
    if (out == null) {
      return;
    }
    RequestSnapshot total = Work.total(run.kept());
    String line =
        String.format(
            Locale.ROOT,
            "run %d of %d, %s: %s, p50 %s, p99 %s, %s of %s failed",
            number,
            order.runs(),
            Cell.clean(names.get(run.variant())),
            Figures.rate(run.kept().perSecond(total)),
            Cell.time(total.responseTime(), times -> times.percentile(50)),
            Cell.time(total.responseTime(), times -> times.percentile(99)),
            Figures.count(total.failures()),
            Figures.count(total.count(), "request"));
    Cell.hanging("", line, style).forEach(out::println);
    run.caveats().forEach(caveat -> out.println("  " + Cell.clean(caveat)));
  }

  /** The comparison has ended. */
  public void finished(ComparisonReport report) {
    if (out != null) {
      out.println();
      out.print(ComparisonText.write(report, style));
      out.flush();
    }
  }
}
