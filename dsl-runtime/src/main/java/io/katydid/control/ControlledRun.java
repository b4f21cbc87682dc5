package io.katydid.control;

import io.katydid.api.RunListener;
import io.katydid.api.Target;
import io.katydid.api.load.RunOptions;
import io.katydid.api.plan.UserPlan;
import io.katydid.fleet.Fleet;
import io.katydid.fork.Fork;
import io.katydid.measure.Frame;
import io.katydid.remote.EngineLink;
import io.katydid.run.Engine;
import io.katydid.run.EngineCommands;
import io.katydid.store.Interval;
import io.katydid.store.RunEnd;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A run that has started, in this JVM or in one of its own: both are controlled in the same way,
 * and differ by how the engine is spoken to.
 */
public final class ControlledRun implements AutoCloseable {

  private static final Duration LONGEST_CHANGE = Duration.ofDays(365);

  private final Load load;
  private final Controller controller;
  private final EngineCommands engine;
  private final Supplier<RunEnd> execute;
  private final Runnable close;

  private ControlledRun(
      Load load,
      Controller controller,
      EngineCommands engine,
      Supplier<RunEnd> execute,
      Runnable close) {
    this.load = load;
    this.controller = controller;
    this.engine = engine;
    this.execute = execute;
    this.close = close;
    controller.command(engine);
  }

  /**
   * Starts the engine in this JVM; its time starts when this returns.
   *
   * @param plans of the user classes, mixed by their weights
   * @param listeners in the order in which they are called
   * @param intervals is given what is measured, before it is shown
   * @param frames is given a frame every second, on the thread that executes
   * @throws IllegalArgumentException as {@link io.katydid.run.EngineSpec#engine} does
   */
  public static ControlledRun embedded(
      Load load,
      List<UserPlan<?>> plans,
      List<RunListener> listeners,
      Consumer<Interval> intervals,
      Consumer<Frame> frames) {
    Controller controller = new Controller(load, intervals, frames);
    Engine engine = load.engineSpec().engine(plans, listeners, controller);
    return new ControlledRun(load, controller, engine, engine::execute, () -> {});
  }

  /**
   * Starts the engine in a JVM of its own.
   *
   * @param intervals is given what is measured, before it is shown
   * @param frames is given a frame every second, on the thread that executes
   * @throws java.io.UncheckedIOException if the JVM cannot be started
   */
  public static ControlledRun forked(
      Load load, Consumer<Interval> intervals, Consumer<Frame> frames) {
    Controller controller = new Controller(load, intervals, frames);
    Fork fork = Fork.start(load.engineSpec(), controller);
    return new ControlledRun(load, controller, fork.commands(), fork::execute, fork::close);
  }

  /**
   * Starts a share of the load in each of some JVMs.
   *
   * @param links to them, which are closed with the run
   * @param intervals is given what is measured by all, before it is shown
   * @param frames is given a frame every second, on the thread that executes
   * @param warnings is given a line for what goes wrong and does not end the run
   */
  public static ControlledRun ofWorkers(
      Load load,
      List<? extends EngineLink> links,
      Consumer<Interval> intervals,
      Consumer<Frame> frames,
      Consumer<String> warnings) {
    Controller controller = new Controller(load, intervals, frames);
    Fleet fleet =
        Fleet.start(
            links,
            load.starts(links.size()),
            load.spec().get(RunOptions.ON_WORKER_LOSS),
            controller,
            warnings);
    return new ControlledRun(load, controller, fleet, fleet::execute, fleet::close);
  }

  /** As {@link EngineCommands#abort}. */
  public void abort(String reason) {
    engine.abort(reason);
  }

  /** As {@link EngineCommands#finish}. */
  public void finish(String reason) {
    engine.finish(reason);
  }

  /**
   * As {@link EngineCommands#change}, of the only scenario.
   *
   * @throws IllegalArgumentException if the time is negative or over a year
   * @throws IllegalStateException if the load is not of this kind, or there are several scenarios
   */
  public void change(Target target, Duration over) {
    change(load.onlyScenario(), target, over);
  }

  /**
   * As {@link EngineCommands#change}.
   *
   * @throws IllegalArgumentException if there is no such scenario, or the time is negative or over
   *     a year
   * @throws IllegalStateException if its load is not of this kind
   * @throws NullPointerException if the time is null
   */
  public void change(String scenario, Target target, Duration over) {
    Objects.requireNonNull(over, "a load is changed over a time, which is not null");
    if (over.isNegative()) {
      throw new IllegalArgumentException("a load is not changed over a negative time: " + over);
    }
    if (over.compareTo(LONGEST_CHANGE) > 0) {
      throw new IllegalArgumentException("a load is changed over a year at most, not " + over);
    }
    problem(scenario, target)
        .ifPresent(problem -> {
          throw new IllegalStateException(problem);
        });
    engine.change(scenario, target, over);
  }

  /**
   * Checks that there is a scenario of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public void requireScenario(String name) {
    load.scenario(name);
  }

  /**
   * Why the load of the scenario of this name cannot be changed to this while it runs; empty if it
   * can.
   *
   * @throws IllegalArgumentException if there is no such scenario
   */
  public Optional<String> problem(String scenario, Target target) {
    return load.problemOfChange(scenario, target);
  }

  /**
   * The outcome so far, as if the run had been cut short; for who is given a frame, meanwhile.
   *
   * @param reason why it cannot pass
   */
  public RunOutcome soFar(String reason) {
    return controller.soFar(reason);
  }

  /** As {@link Engine#execute} or {@link Fork#execute}. */
  public RunOutcome execute() {
    return controller.outcome(execute.get());
  }

  /** Ends the other JVM, if there is one and it has not ended by itself. */
  @Override
  public void close() {
    close.run();
  }
}
