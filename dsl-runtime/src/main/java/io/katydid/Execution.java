package io.katydid;

import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.control.ControlledRun;
import io.katydid.measure.Frame;
import io.katydid.report.RunReport;
import io.katydid.runfile.FinishedRun;
import io.katydid.runfile.RunHeader;
import io.katydid.runfile.RunSetup;
import io.katydid.store.RunOutcome;
import java.io.PrintStream;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One execution of a {@link LoadRun}: makes the load, and has it reported. */
final class Execution {

  private final PlannedRun run;
  private final @Nullable PrintStream console;
  private final RunHistory history;
  private final RunSetup setup;

  /** Prepares it; throws as {@link LoadRun#execute} does. */
  Execution(LoadSpec spec, @Nullable PrintStream console) {
    this.console = console;
    this.run = new PlannedRun(spec);
    this.history = new RunHistory(run.spec(), run.objectives(), run.environment());
    this.setup = run.setup(history.baseline());
  }

  LoadResult execute() {
    requireDecidable();
    return run();
  }

  /** As {@link PlannedRun#requireDecidable}. */
  void requireDecidable() {
    run.requireDecidable();
  }

  /** As {@link PlannedRun#timesToDecide}. */
  double timesToDecide() {
    return run.timesToDecide();
  }

  /** Executes it, whether or not it can decide anything. */
  LoadResult run() {
    json().requireWritable();
    try (ProgressThread progress = new ProgressThread(console)) {
      progress.starting(run.inWords(), setup.powerEstimates());
      return execute(progress);
    }
  }

  private LoadResult execute(ProgressThread progress) {
    try (OtherLoads others = OtherLoads.begin()) {
      return execute(progress, others);
    }
  }

  private LoadResult execute(ProgressThread progress, OtherLoads others) {
    Consumer<Frame> frames =
        frame -> {
          others.look();
          progress.frame(frame);
        };
    try (ControlledRun started =
        run.isForked()
            ? ControlledRun.forked(run.load(), frames)
            : ControlledRun.embedded(run.load(), run.plans(), frames)) {
      return execute(progress, others, started);
    }
  }

  private LoadResult execute(ProgressThread progress, OtherLoads others, ControlledRun started) {
    RunHeader header = new RunHeader(setup, Instant.now());
    ShutdownStop shutdownStop = ShutdownStop.of(started::abort);
    try {
      RunOutcome outcome = started.execute();
      others.look();
      RunReport report = new FinishedRun(header, outcome, others.seconds()).report();
      publish(report, progress);
      return new LoadResult(report);
    } finally {
      shutdownStop.close();
    }
  }

  private void publish(RunReport report, ProgressThread progress) {
    progress.finished(report);
    json().write(report);
    history.record(report);
  }

  private ReportFile json() {
    return new ReportFile(run.spec().find(LoadOptions.JSON).orElse(null));
  }
}
