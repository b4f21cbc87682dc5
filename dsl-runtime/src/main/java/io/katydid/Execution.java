package io.katydid;

import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.control.ControlledRun;
import io.katydid.control.ShutdownStop;
import io.katydid.health.OtherLoads;
import io.katydid.measure.Frame;
import io.katydid.report.ProgressThread;
import io.katydid.report.ReportFile;
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
    DistinctFiles.require(run.spec());
    json().requireWritable();
    history.requireWritable();
    try (RunFile file = RunFile.open(run.spec().find(LoadOptions.RUN_FILE));
        ProgressThread progress = new ProgressThread(console);
        OtherLoads others = OtherLoads.begin()) {
      progress.starting(run.inWords(), setup.powerEstimates());
      return execute(progress, others, file);
    }
  }

  private LoadResult execute(ProgressThread progress, OtherLoads others, RunFile file) {
    Consumer<Frame> frames =
        frame -> {
          others.look();
          progress.frame(frame);
        };
    try (ControlledRun started =
        run.isForked()
            ? ControlledRun.forked(run.load(), file::add, frames)
            : ControlledRun.embedded(run.load(), run.plans(), file::add, frames)) {
      return execute(progress, others, file, started);
    }
  }

  private LoadResult execute(
      ProgressThread progress, OtherLoads others, RunFile file, ControlledRun started) {
    RunHeader header = new RunHeader(setup, Instant.now());
    file.begin(header);
    ShutdownStop shutdownStop = ShutdownStop.of(started::abort);
    try {
      RunOutcome outcome = started.execute();
      others.look();
      file.end(outcome.end(), others.seconds());
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
