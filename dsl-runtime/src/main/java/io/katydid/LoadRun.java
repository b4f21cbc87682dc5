package io.katydid;

import io.katydid.api.Durations;
import io.katydid.api.LoadShape;
import io.katydid.api.Rate;
import io.katydid.api.RunListener;
import io.katydid.api.load.ExportOptions;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.Stages;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.VerdictOptions;
import io.katydid.api.load.WarmUp;
import io.katydid.api.load.WorkloadOptions;
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
public final class LoadRun extends LoadBuilder<LoadRun> {

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

  /** How many virtual users, at least 1; 1 by default. */
  public LoadRun users(int users) {
    return with(WorkloadOptions.USERS, users);
  }

  /**
   * How many users start per second, evenly over time; by default, all start within the first
   * second, or the first half of a run time that is shorter than 2 s. At least 0.00001, about one
   * user a day.
   */
  public LoadRun spawnRate(double usersPerSecond) {
    return with(WorkloadOptions.SPAWN_RATE, usersPerSecond);
  }

  /**
   * How many iterations all users make together, at least 1; as many as the run time allows by
   * default. The run ends with the last of them, or with the run time, if that is over before: then
   * the report has how many had not begun, and the run fails. It is not extended.
   */
  public LoadRun iterations(int iterations) {
    return with(WorkloadOptions.ITERATIONS, iterations);
  }

  /**
   * How many iterations each user makes, at least 1, in place of {@link #iterations}; the run ends
   * likewise.
   */
  public LoadRun iterationsPerUser(int iterationsPerUser) {
    return with(WorkloadOptions.ITERATIONS_PER_USER, iterationsPerUser);
  }

  /**
   * How many iterations all users together start per time at most, to spare a target that is faster
   * than expected; by default, as many as they can. They are at least so far apart that the rate is
   * kept at every moment. The wait for a turn is think time: no response time counts from before
   * it.
   */
  public LoadRun maxRate(Rate maxRate) {
    return with(WorkloadOptions.MAX_RATE, maxRate);
  }

  /**
   * As {@link #maxRate(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public LoadRun maxRate(String maxRate) {
    return withText(WorkloadOptions.MAX_RATE, maxRate);
  }

  /**
   * Makes the load an open one: iterations start at this rate, whether or not those before have
   * ended, each by a user that is free. In place of {@link #users} and {@link #spawnRate}; waits of
   * the user classes do not apply.
   *
   * <p>An iteration that cannot start when it is due, as {@link #maxUsers} users are busy, starts
   * as soon as one is free; the response time of its first request counts from when it was due.
   */
  public LoadRun arrivalRate(Rate arrivalRate) {
    return with(WorkloadOptions.ARRIVAL_RATE, arrivalRate);
  }

  /**
   * As {@link #arrivalRate(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public LoadRun arrivalRate(String arrivalRate) {
    return withText(WorkloadOptions.ARRIVAL_RATE, arrivalRate);
  }

  /**
   * Has the load go through stages, in place of {@link #users} or an {@link #arrivalRate}, and of a
   * {@link #runTime}: such as {@code "50 users over 30s"}, a ramp from where the load is, {@code
   * "50 users for 2m"}, and {@code "200/s for 2m"}, in the grammar of {@link io.katydid.api.Stage}.
   * A text may have several of them, separated by semicolons. The run lasts as long as all of them.
   * A ramp down ends users after their task, the newest first.
   *
   * @throws io.katydid.api.GrammarException if one is not a stage
   */
  public LoadRun stages(String... stages) {
    return with(
        WorkloadOptions.STAGES,
        Stages.parse(
            Arrays.stream(WorkloadOptions.STAGES.requireNonNull(stages))
                .map(WorkloadOptions.STAGES::requireNonNull)
                .toList()));
  }

  /**
   * Has a shape set the load, in place of {@link #users}, an {@link #arrivalRate} or {@link
   * #stages}: at most for the run time.
   */
  public LoadRun shape(Class<? extends LoadShape> shape) {
    return with(WorkloadOptions.SHAPE, WorkloadOptions.SHAPE.requireNonNull(shape).getName());
  }

  /**
   * Replays a file, in place of {@link #users}, an {@link #arrivalRate}, {@link #stages} or a
   * {@link #shape}, and of a {@link #runTime}. It is beside the first user class on the class path,
   * at the root of the class path, or in the working directory.
   *
   * <p>A file that ends in {@code .csv} has a column of seconds, and a column of iterations per
   * second: that of a row holds until the next row, and that of the last one as long as that of the
   * row before, or not at all if it is 0. Any other file is an access log of nginx or Apache, or
   * has times in ISO 8601: an iteration is due for each line, in its second, evenly in that.
   */
  public LoadRun replay(Path file) {
    return with(WorkloadOptions.REPLAY, file);
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
   * Whether the report for people has what the time of requests was spent on, and how much was sent
   * and received; by default, only that for machines does. It is measured in any case.
   */
  public LoadRun timings(boolean timings) {
    return with(ReportOptions.TIMINGS, timings);
  }

  /**
   * Serves a page that shows the run while it goes, and by which it can be changed and stopped. It
   * is for this machine alone, and for who has its address, which the {@linkplain #console
   * console}, or else {@code System.err}, has at the start. At the end, it is served until the
   * report is written.
   *
   * @param port from 1 to 65535, or 0 for one that is free
   */
  public LoadRun web(int port) {
    return with(ReportOptions.WEB, port);
  }

  /**
   * Sends metrics to a collector every second while the run goes, by OTLP over HTTP. Credentials
   * and other settings are those of OpenTelemetry's environment variables, such as {@code
   * OTEL_EXPORTER_OTLP_HEADERS}. A collector that cannot be reached does not slow the run; {@code
   * System.err} has what was not delivered.
   *
   * @param endpoint the address of the collector, without {@code /v1/metrics}; empty for that of
   *     {@code OTEL_EXPORTER_OTLP_ENDPOINT}, else {@code http://localhost:4318}
   */
  public LoadRun otlp(String endpoint) {
    return with(ReportOptions.OTLP, endpoint);
  }

  /**
   * Writes figures after the run as Locust does, for what reads its files.
   *
   * @param prefix what the names of the four files begin with: {@code nightly} is for {@code
   *     nightly_stats.csv}, {@code nightly_stats_history.csv}, {@code nightly_failures.csv} and
   *     {@code nightly_exceptions.csv}
   */
  public LoadRun csv(Path prefix) {
    return with(ExportOptions.CSV, prefix);
  }

  /** Writes the verdict and each objective as test cases to this file after the run. */
  public LoadRun junitXml(Path file) {
    return with(ExportOptions.JUNIT_XML, file);
  }

  /** Writes figures with their intervals to this file after the run, for Bencher. */
  public LoadRun bmf(Path file) {
    return with(ExportOptions.BMF, file);
  }

  /** Writes metrics and thresholds to this file after the run, as k6 exports its summary. */
  public LoadRun k6Summary(Path file) {
    return with(ExportOptions.K6_SUMMARY, file);
  }

  /** Writes response times over time to this file after the run, as a log of HdrHistogram. */
  public LoadRun hlog(Path file) {
    return with(ExportOptions.HLOG, file);
  }

  /**
   * Writes each sample to this file while the load runs, as JMeter logs it in CSV, the warm-up
   * included. A file that is there is replaced. Samples that could not be written in time are
   * counted in a remark of the report.
   */
  public LoadRun jtl(Path file) {
    return with(ExportOptions.JTL, file);
  }

  /** Writes each request to this file, as {@link #jtl} does, in Vegeta's JSON. */
  public LoadRun vegeta(Path file) {
    return with(ExportOptions.VEGETA, file);
  }

  /**
   * Keeps the run in this file while it goes: {@code katydid report} makes the same report of it
   * again. What was measured is there within a second, also if this process or the fork is killed.
   *
   * <p>A file that is not empty is not replaced: the run is then refused, as it is if the file
   * cannot be written. If that fails later, such as when the disk is full, the run goes on, the
   * file ends early, and {@code System.err} has the reason.
   */
  public LoadRun runFile(Path file) {
    return with(ReportOptions.RUN_FILE, file);
  }

  /**
   * Adds a line to this file after the run: what it measured, its verdict, and in what environment.
   * The file is made for version control, and only grows.
   */
  public LoadRun record(Path file) {
    return with(ReportOptions.RECORD, file);
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
