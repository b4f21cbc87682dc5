package io.katydid.report;

import io.katydid.measure.Frame;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.PowerEstimate;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows a run on a thread of its own, so that a slow terminal or a full pipe does not disturb the
 * load.
 */
public final class ProgressThread implements AutoCloseable {

  private final @Nullable ConsoleReport console;
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(2),
          Thread.ofPlatform().daemon().name("katydid-progress").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /**
   * Begins.
   *
   * @param out null if nothing is to be shown
   */
  public ProgressThread(@Nullable PrintStream out) {
    this.console = out == null ? null : new ConsoleReport(out);
  }

  /**
   * Shows what is about to start, and what it can decide; before it returns, as no load is made
   * yet, and others print after it.
   */
  public void starting(String load, List<PowerEstimate> powerEstimates, PlannedLoad planned) {
    if (console != null) {
      console.starting(load, powerEstimates, planned);
    }
  }

  /** Whether it shows how the objectives stand while the run goes on. */
  public boolean showsStanding() {
    return console != null && console.showsStanding();
  }

  /**
   * Shows a frame, or leaves it out if those before it are not shown yet.
   *
   * @param standing how the objectives stand; asked on another thread, as that takes some time
   */
  public void frame(Frame frame, Supplier<List<Judgement>> standing) {
    if (console != null) {
      thread.execute(() -> console.frame(frame, standing.get()));
    }
  }

  /** Shows the report. */
  public void finished(RunReport report) {
    close();
    if (console != null) {
      console.finished(report);
    }
  }

  @Override
  public void close() {
    thread.close();
  }
}
