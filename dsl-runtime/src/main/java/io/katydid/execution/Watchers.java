package io.katydid.execution;

import io.katydid.api.Target;
import io.katydid.control.ControlledRun;
import io.katydid.health.OtherLoads;
import io.katydid.live.Observers;
import io.katydid.live.RunControls;
import io.katydid.live.RunSoFar;
import io.katydid.measure.Frame;
import io.katydid.report.ProgressThread;
import io.katydid.report.RunReport;
import io.katydid.runfile.FinishedRun;
import io.katydid.runfile.RunHeader;
import io.katydid.store.Interval;
import io.katydid.store.RunOutcome;
import io.katydid.verdict.Judgement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that is given what one run measures, while it goes: the console, observers, the file that it
 * is kept in, and what looks for other loads. Called by the thread that executes the run.
 */
final class Watchers {

  private static final String GOES_ON = "the run was still going on when this was written";

  private final ProgressThread progress;
  private final Observers observers;
  private final OptionalRunFile file;
  private final OtherLoads others;
  private @Nullable RunHeader header;
  private @Nullable ControlledRun run;

  Watchers(ProgressThread progress, Observers observers, OptionalRunFile file, OtherLoads others) {
    this.progress = progress;
    this.observers = observers;
    this.file = file;
    this.others = others;
  }

  /** The load is about to start. */
  void started(RunHeader known, ControlledRun started) {
    header = known;
    run = started;
    file.begin(known);
    observers.started(known, controls(started));
  }

  private static RunControls controls(ControlledRun run) {
    return new RunControls() {
      @Override
      public void change(Target target, Duration over) {
        run.change(target, over);
      }

      @Override
      public void change(String scenario, Target target, Duration over) {
        run.change(scenario, target, over);
      }

      @Override
      public Optional<String> problem(String scenario, Target target) {
        return run.problem(scenario, target);
      }

      @Override
      public void finish(String reason) {
        run.finish(reason);
      }
    };
  }

  void interval(Interval interval) {
    file.add(interval);
  }

  void frame(Frame frame) {
    others.look();
    progress.frame(frame, standing(frame));
    observers.measured(() -> new RunSoFar(frame, soFar()));
  }

  private FinishedRun soFar() {
    return run(Objects.requireNonNull(run).soFar(GOES_ON));
  }

  /** How the objectives stand; nothing is judged before the warm-up is over. */
  private Supplier<List<Judgement>> standing(Frame frame) {
    if (!progress.showsStanding() || frame.warmingUp()) {
      return List::of;
    }
    FinishedRun soFar = soFar();
    return () -> soFar.standing().verdict().judgements();
  }

  /** The run has ended so. */
  FinishedRun ended(RunOutcome outcome) {
    others.look();
    file.end(outcome.end(), others.seconds());
    return run(outcome);
  }

  private FinishedRun run(RunOutcome outcome) {
    return new FinishedRun(Objects.requireNonNull(header), outcome, others.seconds());
  }

  /** This is its report, which has not been written. */
  void reported(RunReport report) {
    observers.ended(report);
    progress.finished(report);
  }

  /** All is written, or there is no report. Waits for observers, as a JVM that ends would not. */
  void over() {
    observers.close();
  }
}
