package io.katydid;

import io.katydid.api.Arrivals;
import io.katydid.api.Durations;
import io.katydid.api.WorkerLoss;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ReportOptions;
import io.katydid.api.load.RunOptions;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.verdict.RequestObjective;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a run and a trial of a search have in common beside their target: how long they last, by
 * what they are judged, and which JVMs make their load.
 *
 * @param <B> the builder
 */
abstract sealed class RunSetters<B extends RunSetters<B>> extends TlsSetters<B>
    permits WorkloadSetters, Capacity {

  private static final String NO_SLO = "slo must not be null";

  RunSetters(LoadSpec spec, @Nullable PrintStream console) {
    super(spec, console);
  }

  /**
   * How long the load lasts, from the start of the first user, ramp-up and warm-up included; 10 s
   * by default, and at most 10,000 days, as is each other duration.
   */
  public B runTime(Duration runTime) {
    return with(RunOptions.RUN_TIME, runTime);
  }

  /**
   * As {@link #runTime(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public B runTime(String runTime) {
    return withText(RunOptions.RUN_TIME, runTime);
  }

  /**
   * How long users may take to end their task when the run time is over, before they are cut off;
   * 30 s by default.
   */
  public B gracePeriod(Duration gracePeriod) {
    return with(RunOptions.GRACE_PERIOD, gracePeriod);
  }

  /**
   * As {@link #gracePeriod(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public B gracePeriod(String gracePeriod) {
    return withText(RunOptions.GRACE_PERIOD, gracePeriod);
  }

  /** How arrivals are spread over time; as a Poisson process by default. */
  public B arrivals(Arrivals arrivals) {
    return with(WorkloadOptions.ARRIVALS, arrivals);
  }

  /**
   * How many users there may be at once to serve an arrival rate, at least 1; 1,000 by default.
   * They start as they are needed.
   */
  public B maxUsers(int maxUsers) {
    return with(WorkloadOptions.MAX_USERS, maxUsers);
  }

  /**
   * Has only those tasks run that have one of these tags, as of {@link io.katydid.api.Tag}; all by
   * default. Each user class must have a task left.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public B tags(String... tags) {
    return withTexts(RunOptions.TAGS, tags);
  }

  /**
   * Has no task run that has one of these tags, even if it has one of {@link #tags}; none is
   * excluded by default.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public B excludeTags(String... tags) {
    return withTexts(RunOptions.EXCLUDE_TAGS, tags);
  }

  /** The seed of everything random; drawn at random, and reported, by default. */
  public B seed(long seed) {
    return with(RunOptions.SEED, seed);
  }

  /**
   * Adds an objective for all requests together, in the grammar of {@link
   * io.katydid.api.Objective}; {@code none}, that there is none on purpose, stands alone. Behind an
   * objective, {@code with warm-up} has requests of the warm-up count, too, as in {@code p95 < 1s
   * with warm-up}.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  public B slo(String expression) {
    return slo("", expression);
  }

  /**
   * Adds an objective for the requests of one name.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  public B slo(String request, String expression) {
    Objects.requireNonNull(request, NO_SLO);
    Objects.requireNonNull(expression, NO_SLO);
    RequestObjective objective = RequestObjective.parse(request, expression);
    return with(spec.with(new LoadSlo(request, objective.expression())));
  }

  /** Writes the report as JSON to this file at the end. */
  public B json(Path file) {
    return with(ReportOptions.JSON, file);
  }

  /**
   * Writes the report as a page of HTML to this file at the end: it needs no script and no other
   * file.
   */
  public B html(Path file) {
    return with(ReportOptions.HTML, file);
  }

  /**
   * Writes the report as Markdown to this file at the end, for a pull request; and adds it to the
   * file that {@code GITHUB_STEP_SUMMARY} names, if it is set.
   */
  public B markdown(Path file) {
    return with(ReportOptions.MARKDOWN, file);
  }

  /**
   * Makes the load in a JVM of its own, started for it by us, as the only thing it does; by
   * default, the load is made in this JVM, among all else that it does. The result is the same in
   * kind, and its {@linkplain LoadResult#text report} has which it was.
   *
   * <p>The other JVM has the Java, class path, working directory, environment and system properties
   * of this one, but not its objects: what is in static fields here is not there. The address of a
   * server that was started here is given to it by {@link #host(String)}. It reads no standard
   * input; what is printed there is printed here, to {@code System.err}. Arguments such as {@code
   * -Xmx8g} can be given to it by the environment variable {@code JDK_JAVA_OPTIONS}. It takes a
   * fraction of a second to start, which is no part of the run time.
   *
   * <p>If it crashes, the run fails, and its result has the reason. It never outlives the run, or
   * this JVM.
   */
  public B fork() {
    return fork(1);
  }

  /**
   * As {@link #fork()}.
   *
   * @param jvms in how many JVMs of their own: 1, or 0 to make the load in this one
   * @throws IllegalArgumentException if it is neither
   */
  public B fork(int jvms) {
    return with(RunOptions.FORK, jvms);
  }

  /**
   * Has several JVMs make the load together, each a share of it; they report as one. They are
   * {@linkplain #fork forks} on this machine, whatever is said of that.
   *
   * @param count how many: 1 to 1000; 1 has the load made by one JVM, as if this was not called
   * @throws IllegalArgumentException if it is out of range
   */
  public B workers(int count) {
    return with(RunOptions.WORKERS, count);
  }

  /**
   * What becomes of a run of several {@linkplain #workers workers} when one is lost; by default, it
   * fails.
   */
  public B onWorkerLoss(WorkerLoss loss) {
    return with(RunOptions.ON_WORKER_LOSS, loss);
  }

  /**
   * Prints progress while the run lasts, and the report after it; nothing is printed by default.
   */
  public B console(PrintStream out) {
    return with(spec, Objects.requireNonNull(out, "console must not be null"));
  }
}
