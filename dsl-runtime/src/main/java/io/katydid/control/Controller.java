package io.katydid.control;

import io.katydid.measure.Frame;
import io.katydid.run.EngineCommands;
import io.katydid.run.EngineListener;
import io.katydid.store.Boundary;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.RunOutcome;
import io.katydid.store.RunTotals;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Controls one engine: adds up what it reports, shows it every second, and decides whether the run
 * ends before its time or goes on after it. Not thread-safe.
 */
final class Controller implements EngineListener {

  private final StopPolicy stopPolicy;
  private final Consumer<Interval> intervals;
  private final Consumer<Frame> frames;
  private final RunTotals totals = new RunTotals();
  private @Nullable EngineCommands engine;

  /**
   * Controls a run of this load.
   *
   * @param intervals is given all that is measured
   * @param frames is given a frame every second
   */
  Controller(Load load, Consumer<Interval> intervals, Consumer<Frame> frames) {
    this.stopPolicy = new StopPolicy(load);
    this.intervals = intervals;
    this.frames = frames;
  }

  /** Commands this engine, which reports to this controller. */
  void command(EngineCommands started) {
    this.engine = started;
  }

  @Override
  public void measured(Interval interval) {
    intervals.accept(interval);
    Frame frame = totals.add(interval);
    if (interval.boundary() == Boundary.SECOND) {
      frames.accept(frame);
      stopPolicy.earlyStop(frame).ifPresent(reason -> engine().stop(reason));
    }
  }

  @Override
  public void runTimeOver() {
    if (stopPolicy.shouldExtend(totals.slices())) {
      engine().extend();
    } else {
      engine().end();
    }
  }

  /** As {@link RunTotals#soFar}; on the thread that is given the frames. */
  RunOutcome soFar(String reason) {
    return totals.soFar(reason);
  }

  private EngineCommands engine() {
    return Objects.requireNonNull(engine, "an engine that nobody commands has reported");
  }

  /** The outcome of the run, which ended so. */
  RunOutcome outcome(RunEnd end) {
    return totals.outcome(end);
  }
}
