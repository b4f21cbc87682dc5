package io.katydid;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Describes and executes a run of load.
 *
 * <pre>{@code
 * LoadResult result = LoadRun.of(FastApiUser.class).users(1000).spawnRate(50).runTime("5m").slo("p99 < 50ms").execute();
 * }</pre>
 *
 * <p>Not thread-safe; a run can be executed several times.
 */
public final class LoadRun {

  private LoadRun() {}

  /**
   * A run of these user classes, mixed by their weights.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LoadRun of(Class<?>... userClasses) {
    throw new UnsupportedOperationException("" + userClasses.length);
  }

  /** How many virtual users; 1 unless said. */
  public LoadRun users(int users) {
    throw new UnsupportedOperationException("" + users);
  }

  /**
   * How many users start per second, evenly over time; unless said, all start within the first
   * second.
   */
  public LoadRun spawnRate(double usersPerSecond) {
    throw new UnsupportedOperationException("" + usersPerSecond);
  }

  /**
   * How long the load lasts, from the start of the first user, ramp-up and warm-up included; 10 s
   * unless said.
   */
  public LoadRun runTime(Duration runTime) {
    throw new UnsupportedOperationException("" + runTime);
  }

  /** As {@link #runTime(Duration)}, in the grammar of {@link io.katydid.api.Durations}. */
  public LoadRun runTime(String runTime) {
    throw new UnsupportedOperationException("" + runTime);
  }

  /** How much of the run time, from the start, is excluded from the result; none unless said. */
  public LoadRun warmUp(Duration warmUp) {
    throw new UnsupportedOperationException("" + warmUp);
  }

  /** As {@link #warmUp(Duration)}, in the grammar of {@link io.katydid.api.Durations}. */
  public LoadRun warmUp(String warmUp) {
    throw new UnsupportedOperationException("" + warmUp);
  }

  /**
   * How long users may take to end their task when the run time is over, before they are cut off;
   * 30 s unless said.
   */
  public LoadRun gracePeriod(Duration gracePeriod) {
    throw new UnsupportedOperationException("" + gracePeriod);
  }

  /** The base address of the target, in place of the one in the user classes. */
  public LoadRun host(String host) {
    throw new UnsupportedOperationException("" + host);
  }

  /** The seed of everything random; drawn at random, and reported, unless said. */
  public LoadRun seed(long seed) {
    throw new UnsupportedOperationException("" + seed);
  }

  /**
   * Adds an objective for all requests together, in the grammar of {@link
   * io.katydid.api.Objective}.
   */
  public LoadRun slo(String expression) {
    return slo("", expression);
  }

  /** Adds an objective for the requests of one name. */
  public LoadRun slo(String request, String expression) {
    throw new UnsupportedOperationException(request + expression);
  }

  /**
   * Prints progress while the run lasts, and the report after it; nothing is printed unless said.
   */
  public LoadRun console(PrintStream out) {
    throw new UnsupportedOperationException("" + out);
  }

  /** Writes the report as JSON to this file after the run. */
  public LoadRun json(Path file) {
    throw new UnsupportedOperationException("" + file);
  }

  /**
   * Runs the load and judges it. Blocks until every user has ended. If the calling thread is
   * interrupted, the load is stopped, the interrupt status is set again, and the result is of what
   * was measured until then.
   *
   * @throws IllegalStateException if a user class has no generated plan, or no host is known
   */
  public LoadResult execute() {
    throw new UnsupportedOperationException();
  }
}
