package io.katydid;

import io.katydid.api.Durations;
import io.katydid.api.RunListener;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WarmUp;
import io.katydid.execution.Execution;
import io.katydid.execution.LoadPreview;
import io.katydid.execution.OnceRun;
import io.katydid.live.RunObserver;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes and executes a run of load.
 *
 * <pre>{@code
 * LoadResult result =
 *     LoadRun.of(FastApiUser.class).users(1000).spawnRate(50).runTime("5m").slo("p99 < 50ms").execute();
 * }</pre>
 *
 * <p>Immutable and thread-safe: a setter returns another run, and leaves this one as it is. It
 * throws an {@link IllegalArgumentException} if its value is out of range, whatever the others are,
 * and a {@link NullPointerException} if it is null. A run can be executed several times.
 */
public final class LoadRun extends JoinSetters {

  private final List<RunListener> listeners;
  private final List<Supplier<RunObserver>> observers;

  private LoadRun(
      LoadSpec spec,
      @Nullable PrintStream console,
      List<RunListener> listeners,
      List<Supplier<RunObserver>> observers) {
    super(spec, console);
    this.listeners = listeners;
    this.observers = observers;
  }

  /**
   * A run of these user classes, mixed by their weights.
   *
   * @throws IllegalArgumentException if there is none, or one is there twice
   */
  public static LoadRun of(Class<?>... userClasses) {
    LoadRules.requireOnce(List.of(userClasses));
    return of(LoadSpec.of(List.of(userClasses)));
  }

  /**
   * A run of these scenarios, which share its time and go on beside each other: each has users, an
   * arrival rate or stages of its own. So {@link #users} and the like are refused here: a scenario
   * has them.
   *
   * <p>It is refused when it is executed if two have the same name, or values do not go together.
   *
   * @throws IllegalArgumentException if one of several has no load
   */
  public static LoadRun of(Scenario first, Scenario... others) {
    LoadSpec load = others.length == 0 ? first.spec() : LoadRules.requireLoad(first.spec());
    for (Scenario other : others) {
      load = load.withScenario(LoadRules.requireLoad(other.spec()));
    }
    return of(load);
  }

  /**
   * A run of this load.
   *
   * @throws IllegalArgumentException if it has no user class
   */
  public static LoadRun of(LoadSpec load) {
    if (load.userClasses().isEmpty()) {
      throw new IllegalArgumentException(
          "a run needs a user class, as in LoadRun.of(Visitor.class)");
    }
    return new LoadRun(load, null, List.of(), List.of());
  }

  @Override
  LoadRun with(LoadSpec spec, @Nullable PrintStream console) {
    return new LoadRun(spec, console, listeners, observers);
  }

  /** What the run is called in its reports; nothing by default, or if it is empty. */
  public LoadRun title(String title) {
    return with(RunOptions.TITLE, title);
  }

  /** How much of the run time, from the start, is excluded from the result; none by default. */
  public LoadRun warmUp(Duration warmUp) {
    return with(RunOptions.WARM_UP, WarmUp.of(warmUp));
  }

  /**
   * As {@link #warmUp(Duration)}, in the grammar of {@link Durations}; or {@code "auto"}: what is
   * excluded is found by where the run became steady.
   *
   * @throws io.katydid.api.GrammarException if it is neither
   */
  public LoadRun warmUp(String warmUp) {
    return withText(RunOptions.WARM_UP, warmUp);
  }

  /**
   * How often the run may go on for another run time, warm-up taken off, when the objectives could
   * not be decided by its end: 0 to 2; 2 by default.
   */
  public LoadRun extend(int extend) {
    return with(VerdictOptions.EXTEND, extend);
  }

  /**
   * Whether a run that cannot be decided fails in any case; unless set, it fails if an observed
   * value is beyond its limit, and is inconclusive if not.
   */
  public LoadRun strict(boolean strict) {
    return with(VerdictOptions.STRICT, strict);
  }

  /**
   * Whether the run ends, and fails, as soon as it is certain that an objective will not be met; by
   * default, it lasts its time.
   */
  public LoadRun failFast(boolean failFast) {
    return with(VerdictOptions.FAIL_FAST, failFast);
  }

  /**
   * Ends the run, and fails it, when so much goes wrong for so long, to spare a shared system and
   * the time of those who wait for it: such as {@code "failures > 50% for 10s"}. By default, that
   * is {@code "failures >= 100% for 10s"}: when nothing but failures came. {@code "never"} lets
   * every run last its time.
   *
   * @throws io.katydid.api.GrammarException if it is neither an {@link
   *     io.katydid.api.AbortCondition} nor {@code never}
   */
  public LoadRun abortIf(String condition) {
    return withText(VerdictOptions.ABORT_IF, condition);
  }

  /**
   * Whether each request carries the id of a trace, in the header {@code traceparent} of W3C's
   * Trace Context: a new random one, marked as sampled, unless the request has one of its own.
   * Reports have the ids of the slowest requests. By default, none is sent.
   */
  public LoadRun traceparent(boolean traceparent) {
    return with(TargetOptions.TRACEPARENT, traceparent);
  }

  /**
   * Compares the run with those that are {@linkplain #record recorded} in this file, where an
   * objective needs it, as {@code p95 <= 1.1 x baseline} does. Only runs of the same environment
   * are compared: the same machine, versions and load; there must be at least 6 that did not fail.
   * If there are not, the objective is inconclusive, and the report has what is different.
   */
  public LoadRun baseline(Path file) {
    return with(VerdictOptions.BASELINE, file);
  }

  /**
   * Adds a listener to the events of the run. It is an object of this JVM: with {@link #fork}, the
   * run is refused; give its class to {@link #listeners}.
   */
  public LoadRun listener(RunListener listener) {
    Objects.requireNonNull(listener, "listener must not be null");
    return new LoadRun(
        spec, console, Stream.concat(listeners.stream(), Stream.of(listener)).toList(), observers);
  }

  /** Adds an observer, which is made anew for each execution. */
  LoadRun observed(Supplier<RunObserver> observer) {
    return new LoadRun(
        spec, console, listeners, Stream.concat(observers.stream(), Stream.of(observer)).toList());
  }

  /**
   * The load of a run that has nothing else.
   *
   * @throws IllegalArgumentException if it has objects of this JVM, which a load has not
   */
  LoadSpec loadAlone() {
    if (!listeners.isEmpty()) {
      throw new IllegalArgumentException(
          "a comparison does not call a listener that is an object: give its class to"
              + " listeners(..)");
    }
    if (!observers.isEmpty()) {
      throw new IllegalArgumentException("a comparison has no metrics: leave out KatydidMetrics");
    }
    return spec;
  }

  private Execution execution() {
    return new Execution(spec, console, listeners, observers.stream().map(Supplier::get).toList());
  }

  /**
   * Adds listeners by their classes, which have a constructor without parameters. They are made in
   * the JVM that makes the load, so that this goes with {@link #fork}, before the first user, and
   * called after each {@link #listener}.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // they are read
  public final LoadRun listeners(Class<? extends RunListener>... listeners) {
    return with(
        RunOptions.LISTENERS,
        Arrays.stream(RunOptions.LISTENERS.requireNonNull(listeners))
            .map(listener -> RunOptions.LISTENERS.requireNonNull(listener).getName())
            .toList());
  }

  /**
   * Runs the load and judges it. Blocks until every user has ended. If the calling thread is
   * interrupted, the load is cut off, the interrupt status is set again, and the result is of what
   * was measured until then; it is not a pass. If the virtual machine is to end, the load is
   * stopped first, and reported.
   *
   * @throws IllegalArgumentException if values do not go together, a class is not a user class, it
   *     has a {@linkplain #listener listener} and is forked, or its host is not an absolute http or
   *     https URL
   * @throws IllegalStateException if a user class has no generated plan, or is not found by a fork,
   *     or a {@link io.katydid.api.BeforeRun} method fails
   * @throws UncheckedIOException if a fork cannot be started, or the report not be written
   */
  public LoadResult execute() {
    return new LoadResult(execution().execute());
  }

  /**
   * Starts the run, and returns when it can be controlled: it goes on meanwhile, and is changed,
   * stopped and waited for by what is returned. Close that, so that no load is left behind.
   *
   * @throws IllegalArgumentException as {@link #execute} does
   * @throws IllegalStateException as {@link #execute} does
   */
  public LoadControl start() {
    return LoadControl.start(execution());
  }

  /**
   * What is known of the load before it is made, as text: the users or iterations over time, drawn,
   * about how many requests there will be, what memory and ports they take, and what the objectives
   * can decide. Nothing is run. Lines have at most 80 characters; ends with a line break.
   *
   * @throws IllegalArgumentException as {@link #execute} does, but not for what cannot be decided
   * @throws IllegalStateException as {@link #execute} does
   */
  public String plan() {
    return new LoadPreview(spec).text();
  }

  /**
   * Runs each task of each user class once, in order of declaration, in this JVM and in place of
   * the load: a smoke test, and where to start a debugger. Each user class has one user, one after
   * the other, with {@link io.katydid.api.OnStart} and {@link io.katydid.api.OnStop}. Requests and
   * responses are printed to the {@linkplain #console console}, if there is one, with {@code ***}
   * in place of cookies, credentials and what else looks like a secret.
   *
   * <p>Objectives and the options of load do not count, nor are files written. The outcome is
   * {@link io.katydid.result.Outcome#FAIL} if a request failed, anything was thrown, or the run was
   * ended before that, with {@linkplain LoadResult#reasons reasons}, and else {@link
   * io.katydid.result.Outcome#PASS}.
   *
   * @throws IllegalArgumentException as {@link #execute} does
   * @throws IllegalStateException as {@link #execute} does
   */
  public LoadResult executeOnce() {
    PrintStream out = console;
    return new LoadResult(
        new OnceRun(
                spec,
                listeners,
                line -> {
                  if (out != null) {
                    out.println(line);
                  }
                })
            .execute());
  }
}
