package io.katydid;

import io.katydid.api.Rate;
import io.katydid.api.load.CapacityOptions;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadRules;
import io.katydid.api.load.LoadSpec;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
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
 * <p>Immutable and thread-safe: a setter returns another search, and leaves this one as it is. It
 * throws an {@link IllegalArgumentException} if its value is out of range, whatever the others are,
 * and a {@link NullPointerException} if it is null. A search can be executed several times.
 */
public final class Capacity extends RunSetters<Capacity> {

  private Capacity(LoadSpec spec, @Nullable PrintStream console) {
    super(spec, console);
  }

  /**
   * A search by load of these user classes, mixed by their weights.
   *
   * @throws IllegalArgumentException if there is none, or one is there twice
   */
  public static Capacity of(Class<?>... userClasses) {
    LoadRules.requireOnce(List.of(userClasses));
    return of(LoadSpec.of(List.of(userClasses)));
  }

  /**
   * A search by this load.
   *
   * @throws IllegalArgumentException if it has no user class
   */
  public static Capacity of(LoadSpec load) {
    if (load.userClasses().isEmpty()) {
      throw new IllegalArgumentException(
          "a search needs a user class, as in Capacity.of(Visitor.class)");
    }
    return new Capacity(load, null);
  }

  @Override
  Capacity with(LoadSpec spec, @Nullable PrintStream console) {
    return new Capacity(spec, console);
  }

  /** The rate of the first trial, the lowest; {@code 10/s} by default. */
  public Capacity from(Rate from) {
    return with(CapacityOptions.FROM, from);
  }

  /**
   * As {@link #from(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public Capacity from(String from) {
    return withText(CapacityOptions.FROM, from);
  }

  /** The highest rate that is tried; {@code 100000/s} by default. */
  public Capacity to(Rate to) {
    return with(CapacityOptions.TO, to);
  }

  /**
   * As {@link #to(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public Capacity to(String to) {
    return withText(CapacityOptions.TO, to);
  }

  /** The capacity that is demanded, see {@link CapacityResult#outcome}; none by default. */
  public Capacity atLeast(Rate atLeast) {
    return with(CapacityOptions.AT_LEAST, atLeast);
  }

  /**
   * As {@link #atLeast(Rate)}, in the grammar of {@link Rate}.
   *
   * @throws io.katydid.api.GrammarException if it is not a rate
   */
  public Capacity atLeast(String atLeast) {
    return withText(CapacityOptions.AT_LEAST, atLeast);
  }

  /**
   * How close the two rates of the bracket are to be, as their ratio, at least 1.001; 1.05 by
   * default. It gets wider where trials of this {@link #runTime} cannot decide more.
   */
  public Capacity precision(double precision) {
    return with(CapacityOptions.PRECISION, precision);
  }

  /**
   * How long the shortest trials last; 10 s by default. Where that does not decide, trials are up
   * to four times as long, and the one that confirms the result is eight times as long.
   */
  @Override
  public Capacity runTime(Duration runTime) {
    return super.runTime(runTime);
  }

  /**
   * Adds an objective for all requests together, as {@link LoadRun#slo(String)}; there must be one
   * at least.
   *
   * @throws io.katydid.api.GrammarException if it is not an objective
   */
  @Override
  public Capacity slo(String expression) {
    return super.slo(expression);
  }

  /**
   * Searches. Blocks until the last trial has ended; how many there are depends on how they end. If
   * the calling thread is interrupted, the search ends with the trial that is running, and the
   * interrupt status is set again. So it ends if the virtual machine is to end, which waits until
   * what was found is reported; or if a JVM that makes the load is lost.
   *
   * @throws IllegalArgumentException if values do not go together; if there is no objective, or one
   *     that no trial could decide; or if there is no host, or one that {@link #allowHost} is to
   *     allow
   * @throws IllegalStateException as {@link LoadRun#execute}
   * @throws java.io.UncheckedIOException as {@link LoadRun#execute}
   */
  public CapacityResult execute() {
    return new CapacityTrials(LoadRules.require(LoadKind.CAPACITY, spec), console).search();
  }
}
