package io.katydid;

import io.katydid.api.AbortCondition;
import io.katydid.api.Arrivals;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Durations;
import io.katydid.api.Rate;
import io.katydid.http.Network;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
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

  final List<Class<?>> userClasses;
  final List<RequestObjective> objectives = new ArrayList<>();
  OptionalInt users = OptionalInt.empty();
  OptionalDouble spawnRate = OptionalDouble.empty();
  Optional<Rate> arrivalRate = Optional.empty();
  Arrivals arrivals = Arrivals.POISSON;
  OptionalInt maxUsers = OptionalInt.empty();
  Duration runTime = Duration.ofSeconds(10);
  Duration warmUp = Duration.ZERO;
  boolean detectWarmUp;
  int extend = Rules.MOST_EXTENSIONS;
  boolean strict;
  boolean failFast;
  Optional<AbortCondition> abortIf =
      AbortCondition.parseUnlessNever(AbortCondition.NOTHING_BUT_FAILURES);
  Duration gracePeriod = Duration.ofSeconds(30);
  String host = "";
  @Nullable ConnectionStrategy connections;
  boolean timings;
  final Map<String, List<String>> addresses = new LinkedHashMap<>();
  Duration resolveEvery = Duration.ZERO;
  List<String> sourceAddresses = List.of();
  OptionalLong seed = OptionalLong.empty();
  @Nullable PrintStream console;
  @Nullable Path json;
  @Nullable Path record;
  @Nullable Path baseline;
  boolean forked;

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
    this.users = OptionalInt.of(users);
    return this;
  }

  /**
   * How many users start per second, evenly over time; unless said, all start within the first
   * second, or the first half of a run time that is shorter than 2 s.
   */
  public LoadRun spawnRate(double usersPerSecond) {
    this.spawnRate = OptionalDouble.of(usersPerSecond);
    return this;
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
    this.arrivalRate = Optional.of(arrivalRate);
    return this;
  }

  /**
   * As {@link #arrivalRate(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public LoadRun arrivalRate(String arrivalRate) {
    return arrivalRate(Rate.parse(arrivalRate));
  }

  /** How arrivals are spread over time; as a Poisson process unless said. */
  public LoadRun arrivals(Arrivals arrivals) {
    this.arrivals = arrivals;
    return this;
  }

  /**
   * How many users there may be at once to serve an {@link #arrivalRate}, at least 1; 1,000 unless
   * said. They start as they are needed.
   */
  public LoadRun maxUsers(int maxUsers) {
    this.maxUsers = OptionalInt.of(maxUsers);
    return this;
  }

  /**
   * How long the load lasts, from the start of the first user, ramp-up and warm-up included; 10 s
   * unless said, and at most 10,000 days, as is each other duration.
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
    this.detectWarmUp = false;
    return this;
  }

  /**
   * As {@link #warmUp(Duration)}, in the grammar of {@link Durations}; or {@code "auto"}: what is
   * excluded is found by where the run became steady.
   *
   * @throws io.katydid.api.GrammarException if it is neither
   */
  public LoadRun warmUp(String warmUp) {
    if (warmUp.strip().equals(Rules.AUTO)) {
      this.warmUp = Duration.ZERO;
      this.detectWarmUp = true;
      return this;
    }
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

  /**
   * How often the run may go on for another run time, warm-up taken off, when the objectives could
   * not be decided by its end: 0 to 2; 2 unless said.
   */
  public LoadRun extend(int extend) {
    this.extend = extend;
    return this;
  }

  /**
   * Whether a run that cannot be decided fails in any case; unless set, it fails if an observed
   * value is beyond its limit, and is inconclusive if not.
   */
  public LoadRun strict(boolean strict) {
    this.strict = strict;
    return this;
  }

  /**
   * Whether the run ends, and fails, as soon as it is certain that an objective will not be met;
   * unless said, it lasts its time.
   */
  public LoadRun failFast(boolean failFast) {
    this.failFast = failFast;
    return this;
  }

  /**
   * Ends the run, and fails it, when so much goes wrong for so long, to spare a shared system and
   * the time of who waits for it: such as {@code "failures > 50% for 10s"}. Unless said, that is
   * {@code "failures >= 100% for 10s"}: when nothing but failures came. {@code "never"} lets every
   * run last its time.
   *
   * @throws io.katydid.api.GrammarException if it is neither an {@link AbortCondition} nor {@code
   *     never}
   */
  public LoadRun abortIf(String condition) {
    this.abortIf = AbortCondition.parseUnlessNever(condition);
    return this;
  }

  /** The base address of the target, in place of those in the user classes. */
  public LoadRun host(String host) {
    this.host = host;
    return this;
  }

  /**
   * Which requests share a connection, in place of what the user classes say. A pool is then of all
   * users of the run.
   */
  public LoadRun connections(ConnectionStrategy connections) {
    this.connections = connections;
    return this;
  }

  /**
   * As {@link #connections(ConnectionStrategy)}: {@code user}, {@code iteration}, {@code request},
   * or the size of a pool.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public LoadRun connections(String connections) {
    return connections(ConnectionStrategy.parse(connections));
  }

  /**
   * Says where connections to a name go, in place of what a name server says: to these addresses,
   * in turn. All else stays with the name: what the server is told that it is, and what its
   * certificate must be of.
   *
   * @param name such as {@code "shop.example"}
   * @param addresses of IPv4 or IPv6, or {@code unix:} and the path of a Unix domain socket; at
   *     least one
   * @throws IllegalArgumentException if one is none of them, there are none, or there is no name
   */
  public LoadRun resolve(String name, String... addresses) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "a name is missing: write resolve as shop.example=%s"
              .formatted(String.join(",", addresses)));
    }
    this.addresses.put(name, Network.servers(List.of(addresses)));
    return this;
  }

  /**
   * How often a name server is asked for addresses; unless said, once in a run, when the first
   * connection to a name is opened. New connections go to the addresses of a name in turn.
   *
   * <p>The JVM itself keeps answers for 30 s, unless its security property {@code
   * networkaddress.cache.ttl} says something else.
   */
  public LoadRun resolveEvery(Duration resolveEvery) {
    this.resolveEvery = resolveEvery;
    return this;
  }

  /**
   * As {@link #resolveEvery(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public LoadRun resolveEvery(String resolveEvery) {
    return resolveEvery(Durations.parse(resolveEvery));
  }

  /**
   * The addresses of this machine that connections come from, in turn; chosen by the system unless
   * said. Each has ports of its own, so that there can be more connections at once than one address
   * has ports: 28,232 on Linux, where nothing else is set. On loopback, 127.0.0.2 and so on can be
   * used without being set up.
   *
   * @throws IllegalArgumentException if one is not of IPv4 or IPv6, or there are none
   */
  public LoadRun sourceAddresses(String... addresses) {
    this.sourceAddresses = Network.sources(List.of(addresses));
    return this;
  }

  /**
   * Whether the report for people tells what the time of requests was spent on, and how much was
   * sent and received; unless said, only that for machines does. It is measured in any case.
   */
  public LoadRun timings(boolean timings) {
    this.timings = timings;
    return this;
  }

  /** The seed of everything random; drawn at random, and reported, unless said. */
  public LoadRun seed(long seed) {
    this.seed = OptionalLong.of(seed);
    return this;
  }

  /**
   * Adds an objective for all requests together, in the grammar of {@link
   * io.katydid.api.Objective}; {@code none}, that there is none on purpose, stands alone. Behind an
   * objective, {@code with warm-up} has requests of the warm-up count, too, as in {@code p95 < 1s
   * with warm-up}.
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
   * Adds a line to this file after the run: what it measured, its verdict, and in what environment.
   * The file is made for version control, and only grows.
   */
  public LoadRun record(Path file) {
    this.record = file;
    return this;
  }

  /**
   * Compares the run with those that are {@linkplain #record recorded} in this file, where an
   * objective asks for it, as {@code p95 <= 1.1 x baseline} does. Only runs of the same environment
   * are compared: the same machine, versions and load; there must be at least 6 that did not fail.
   * If there are not, the objective is inconclusive, and says what is different.
   */
  public LoadRun baseline(Path file) {
    this.baseline = file;
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
    return new Execution(this).execute();
  }
}
