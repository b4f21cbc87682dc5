package io.katydid;

import io.katydid.api.Durations;
import io.katydid.api.plan.UserPlan;
import io.katydid.fork.Fork;
import io.katydid.fork.Load;
import io.katydid.report.EngineJvm;
import io.katydid.report.JsonReport;
import io.katydid.report.RunReport;
import io.katydid.run.Engine;
import io.katydid.run.LoadProfile;
import io.katydid.run.UserPlans;
import io.katydid.verdict.Judge;
import io.katydid.verdict.RequestObjective;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes and executes a run of load.
 *
 * <pre>{@code
 * LoadResult result =
 *     LoadRun.of(FastApiUser.class).users(1000).spawnRate(50).runTime("5m").slo("p99 < 50ms").execute();
 * }</pre>
 *
 * <p>Not thread-safe; a run can be executed several times.
 */
public final class LoadRun {

  private final List<Class<?>> userClasses;
  private final List<RequestObjective> objectives = new ArrayList<>();
  private int users = 1;
  private OptionalDouble spawnRate = OptionalDouble.empty();
  private Duration runTime = Duration.ofSeconds(10);
  private Duration warmUp = Duration.ZERO;
  private Duration gracePeriod = Duration.ofSeconds(30);
  private String host = "";
  private OptionalLong seed = OptionalLong.empty();
  private @Nullable PrintStream console;
  private @Nullable Path json;
  private boolean forked;

  private LoadRun(List<Class<?>> userClasses) {
    this.userClasses = userClasses;
  }

  /**
   * A run of these user classes, mixed by their weights.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LoadRun of(Class<?>... userClasses) {
    if (userClasses.length == 0) {
      throw new IllegalArgumentException(
          "a run needs a user class, as in LoadRun.of(Visitor.class)");
    }
    return new LoadRun(List.of(userClasses));
  }

  /** How many virtual users, at least 1; 1 unless said. */
  public LoadRun users(int users) {
    this.users = users;
    return this;
  }

  /**
   * How many users start per second, evenly over time; unless said, all start within the first
   * second.
   */
  public LoadRun spawnRate(double usersPerSecond) {
    this.spawnRate = OptionalDouble.of(usersPerSecond);
    return this;
  }

  /**
   * How long the load lasts, from the start of the first user, ramp-up and warm-up included; 10 s
   * unless said.
   */
  public LoadRun runTime(Duration runTime) {
    this.runTime = runTime;
    return this;
  }

  /**
   * As {@link #runTime(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public LoadRun runTime(String runTime) {
    return runTime(Durations.parse(runTime));
  }

  /** How much of the run time, from the start, is excluded from the result; none unless said. */
  public LoadRun warmUp(Duration warmUp) {
    this.warmUp = warmUp;
    return this;
  }

  /**
   * As {@link #warmUp(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public LoadRun warmUp(String warmUp) {
    return warmUp(Durations.parse(warmUp));
  }

  /**
   * How long users may take to end their task when the run time is over, before they are cut off;
   * 30 s unless said.
   */
  public LoadRun gracePeriod(Duration gracePeriod) {
    this.gracePeriod = gracePeriod;
    return this;
  }

  /**
   * As {@link #gracePeriod(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public LoadRun gracePeriod(String gracePeriod) {
    return gracePeriod(Durations.parse(gracePeriod));
  }

  /** The base address of the target, in place of those in the user classes. */
  public LoadRun host(String host) {
    this.host = host;
    return this;
  }

  /** The seed of everything random; drawn at random, and reported, unless said. */
  public LoadRun seed(long seed) {
    this.seed = OptionalLong.of(seed);
    return this;
  }

  /**
   * Adds an objective for all requests together, in the grammar of {@link
   * io.katydid.api.Objective}.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  public LoadRun slo(String expression) {
    return slo("", expression);
  }

  /**
   * Adds an objective for the requests of one name.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  public LoadRun slo(String request, String expression) {
    objectives.add(RequestObjective.parse(request, expression));
    return this;
  }

  /**
   * Prints progress while the run lasts, and the report after it; nothing is printed unless said.
   */
  public LoadRun console(PrintStream out) {
    this.console = out;
    return this;
  }

  /** Writes the report as JSON to this file after the run. */
  public LoadRun json(Path file) {
    this.json = file;
    return this;
  }

  /**
   * Makes the load in a JVM of its own, started for it by us, as the only thing it does; unless
   * said, the load is made in this JVM, among all else that it does. The result is the same in
   * kind, and {@link LoadResult#report} says which it was.
   *
   * <p>The other JVM has the Java, class path, working directory, environment and system properties
   * of this one, but not its objects: what is in static fields here is not there. The address of a
   * server that was started here is told it by {@link #host(String)}. It reads no standard input;
   * what is printed there is printed here, to {@code System.err}. Arguments such as {@code -Xmx8g}
   * can be given to it by the environment variable {@code JDK_JAVA_OPTIONS}. It takes a fraction of
   * a second to start, which is no part of the run time.
   *
   * <p>If it crashes, the run fails, and its result tells how. It never outlives the run, or this
   * JVM.
   */
  public LoadRun fork() {
    return fork(1);
  }

  /**
   * As {@link #fork()}.
   *
   * @param jvms in how many JVMs of their own: 1, or 0 to make the load in this one
   * @throws IllegalArgumentException if it is neither
   */
  public LoadRun fork(int jvms) {
    if (jvms != 0 && jvms != 1) {
      throw new IllegalArgumentException(
          "fork must be 1, for a JVM of its own, or 0, for this JVM, not " + jvms);
    }
    this.forked = jvms == 1;
    return this;
  }

  /**
   * Runs the load and judges it. Blocks until every user has ended. If the calling thread is
   * interrupted, the load is cut off, the interrupt status is set again, and the result is of what
   * was measured until then; it is not a pass. If the virtual machine is asked to end, the load is
   * stopped first, and reported.
   *
   * @throws IllegalArgumentException if a value is out of range, a class is not a user class, or
   *     the host is not an absolute http or https URL
   * @throws IllegalStateException if a user class has no generated plan, or is not found by a fork
   * @throws UncheckedIOException if a fork cannot be started, or the report not be written
   */
  public LoadResult execute() {
    LoadProfile profile =
        new LoadProfile(users, spawnRate.orElse(users), runTime, warmUp, gracePeriod);
    List<UserPlan<?>> plans = userClasses.stream().<UserPlan<?>>map(UserPlans::find).toList();
    requireWritable(json);
    try (Progress progress = new Progress(console)) {
      return execute(profile, plans, progress);
    }
  }

  private LoadResult execute(LoadProfile profile, List<UserPlan<?>> plans, Progress progress) {
    long seed = this.seed.orElseGet(() -> ThreadLocalRandom.current().nextLong(1L << 53));
    Load load = new Load(profile, host, seed, objectives.stream().map(Load.Limit::of).toList());
    if (!forked) {
      Engine engine = load.engine(plans, progress::frame);
      return execute(load, plans, progress, engine::abort, engine::execute);
    }
    try (Fork fork = Fork.start(load, userClasses, progress::frame)) {
      return execute(load, plans, progress, fork::abort, fork::execute);
    }
  }

  private LoadResult execute(
      Load load,
      List<UserPlan<?>> plans,
      Progress progress,
      Consumer<String> abort,
      Supplier<Engine.Outcome> execute) {
    Instant startedAt = Instant.now();
    ShutdownStop shutdownStop = ShutdownStop.of(abort);
    try {
      LoadResult result = new LoadResult(report(load, plans, startedAt, execute.get()));
      publish(result.report(), progress);
      return result;
    } finally {
      shutdownStop.close();
    }
  }

  private RunReport report(
      Load load, List<UserPlan<?>> plans, Instant startedAt, Engine.Outcome outcome) {
    return new RunReport(
        userClasses.stream().map(Class::getSimpleName).toList(),
        users,
        outcome.spawned(),
        load.profile().spawnRate(),
        runTime,
        warmUp,
        hosts(plans),
        load.seed(),
        startedAt,
        Duration.ofNanos(outcome.elapsedNanos()),
        engineJvm(),
        outcome.stopReason(),
        outcome.kept(),
        outcome.warmedUp(),
        Judge.judge(objectives, outcome.kept(), outcome.spoilers()));
  }

  private EngineJvm engineJvm() {
    int carriers =
        forked
            ? Fork.carriers()
            : Integer.getInteger(
                "jdk.virtualThreadScheduler.parallelism",
                Runtime.getRuntime().availableProcessors());
    return new EngineJvm(forked, Runtime.version().toString(), carriers);
  }

  private String hosts(List<UserPlan<?>> plans) {
    return host.isEmpty()
        ? plans.stream()
            .map(plan -> plan.settings().host())
            .filter(declared -> !declared.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "))
        : host;
  }

  private void publish(RunReport report, Progress progress) {
    progress.finished(report);
    if (json != null) {
      write(json, JsonReport.write(report));
    }
  }

  /** Before the load: a report that cannot be written should not cost a run. */
  private static void requireWritable(@Nullable Path file) {
    if (file == null) {
      return;
    }
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
    } catch (IOException e) {
      throw new IllegalArgumentException("the report cannot be written to " + file + ": " + e, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("the report could not be written to " + file, e);
    }
  }
}
