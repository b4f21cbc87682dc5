package io.katydid;

import io.katydid.api.Arrivals;
import io.katydid.api.Durations;
import io.katydid.api.Rate;
import io.katydid.capacity.SearchRange;
import io.katydid.verdict.RequestObjective;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the capacity of a target: the largest arrival rate at which it meets its objectives
 * and keeps up with the load.
 *
 * <pre>{@code
 * CapacityResult result =
 *     Capacity.of(FastApiUser.class).from("100/s").to("10000/s").slo("p99 < 50ms").execute();
 * }</pre>
 *
 * <p>It is a sequence of trials, each of which is a run with {@linkplain LoadRun#arrivalRate an
 * arrival rate}. Its first fifth is not judged, and it ends when no request is in flight, so that
 * no trial meets the queue that the one before has left. The result is a bracket, see {@link
 * CapacityResult}.
 *
 * <p>Not thread-safe; a search can be executed several times.
 */
public final class Capacity {

  private static final double PRECISION = 1.05;

  final List<Class<?>> userClasses;
  final List<RequestObjective> objectives = new ArrayList<>();
  Duration runTime = Duration.ofSeconds(10);
  Duration gracePeriod = Duration.ofSeconds(30);
  Arrivals arrivals = Arrivals.POISSON;
  OptionalInt maxUsers = OptionalInt.empty();
  String host = "";
  OptionalLong seed = OptionalLong.empty();
  int fork;
  @Nullable PrintStream console;
  private Rate from = Rate.parse("10/s");
  private Rate to = Rate.parse("100000/s");
  private Rate atLeast = Rate.parse("0/s");
  private double precision = PRECISION;

  private Capacity(List<Class<?>> userClasses) {
    this.userClasses = userClasses;
  }

  /**
   * A search by load of these user classes, mixed by their weights.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Capacity of(Class<?>... userClasses) {
    if (userClasses.length == 0) {
      throw new IllegalArgumentException(
          "a search needs a user class, as in Capacity.of(Visitor.class)");
    }
    return new Capacity(List.of(userClasses));
  }

  /** The rate of the first trial, the lowest; {@code 10/s} unless said. */
  public Capacity from(Rate from) {
    this.from = from;
    return this;
  }

  /**
   * As {@link #from(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public Capacity from(String from) {
    return from(Rate.parse(from));
  }

  /** The highest rate that is tried; {@code 100000/s} unless said. */
  public Capacity to(Rate to) {
    this.to = to;
    return this;
  }

  /**
   * As {@link #to(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public Capacity to(String to) {
    return to(Rate.parse(to));
  }

  /** The capacity that is demanded, see {@link CapacityResult#outcome}; none unless said. */
  public Capacity atLeast(Rate atLeast) {
    this.atLeast = atLeast;
    return this;
  }

  /**
   * As {@link #atLeast(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public Capacity atLeast(String atLeast) {
    return atLeast(Rate.parse(atLeast));
  }

  /**
   * How close the two rates of the bracket are to be, as their ratio, at least 1.001; 1.05 unless
   * said. It gets wider where trials of this {@link #runTime} cannot tell more.
   */
  public Capacity precision(double precision) {
    this.precision = precision;
    return this;
  }

  /**
   * How long the shortest trials last; 10 s unless said. Where that does not decide, trials are up
   * to four times as long, and the one that confirms the result is eight times as long.
   */
  public Capacity runTime(Duration runTime) {
    this.runTime = runTime;
    return this;
  }

  /**
   * As {@link #runTime(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public Capacity runTime(String runTime) {
    return runTime(Durations.parse(runTime));
  }

  /** As {@link LoadRun#gracePeriod(Duration)}, for each trial. */
  public Capacity gracePeriod(Duration gracePeriod) {
    this.gracePeriod = gracePeriod;
    return this;
  }

  /**
   * As {@link #gracePeriod(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public Capacity gracePeriod(String gracePeriod) {
    return gracePeriod(Durations.parse(gracePeriod));
  }

  /** As {@link LoadRun#arrivals}. */
  public Capacity arrivals(Arrivals arrivals) {
    this.arrivals = arrivals;
    return this;
  }

  /** As {@link LoadRun#maxUsers}. */
  public Capacity maxUsers(int maxUsers) {
    this.maxUsers = OptionalInt.of(maxUsers);
    return this;
  }

  /** As {@link LoadRun#host}. */
  public Capacity host(String host) {
    this.host = host;
    return this;
  }

  /** The seed of everything random; each trial has one of its own that follows from it. */
  public Capacity seed(long seed) {
    this.seed = OptionalLong.of(seed);
    return this;
  }

  /**
   * Adds an objective for all requests together, as {@link LoadRun#slo(String)}; there must be one
   * at least.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  public Capacity slo(String expression) {
    return slo("", expression);
  }

  /**
   * Adds an objective for the requests of one name.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  public Capacity slo(String request, String expression) {
    objectives.add(RequestObjective.parse(request, expression));
    return this;
  }

  /** Makes the load of each trial in a JVM of its own, as {@link LoadRun#fork()}. */
  public Capacity fork() {
    return fork(1);
  }

  /**
   * As {@link #fork()}.
   *
   * @param jvms 1, or 0 to make the load in this one
   */
  public Capacity fork(int jvms) {
    this.fork = jvms;
    return this;
  }

  /** Prints each trial as it ends, and the result; nothing is printed unless said. */
  public Capacity console(PrintStream out) {
    this.console = out;
    return this;
  }

  /**
   * Searches. Blocks until the last trial has ended; how many there are depends on how they end. If
   * the calling thread is interrupted, the search ends with the trial that is running, and the
   * interrupt status is set again.
   *
   * @throws IllegalArgumentException if a value is out of range, there is no objective, or one that
   *     no trial could decide
   * @throws IllegalStateException as {@link LoadRun#execute}
   * @throws java.io.UncheckedIOException as {@link LoadRun#execute}
   */
  public CapacityResult execute() {
    return new CapacityTrials(this, range()).search();
  }

  private SearchRange range() {
    return new SearchRange(from.perSecond(), to.perSecond(), precision, atLeast.perSecond());
  }
}
