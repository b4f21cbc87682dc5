package io.katydid;

import io.katydid.api.Rate;
import io.katydid.api.Target;
import io.katydid.control.ControlledRun;
import io.katydid.execution.Execution;
import io.katydid.report.RunReport;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A run that {@link LoadRun#start} has started, and that goes on meanwhile.
 *
 * <pre>{@code
 * try (LoadControl control = LoadRun.of(Shopper.class).users(50).runTime("10m").slo("p95 < 200ms").start()) {
 *   warehouse.failOver();
 *   control.users(200, Duration.ofSeconds(30));
 *   LoadResult result = control.await();
 * }
 * }</pre>
 *
 * <p>Thread-safe. A change returns at once, and takes effect within a tenth of a second, also in a
 * fork; when the run has ended, it does nothing. The report has each change and its time. What is
 * judged is the load as it was; with recorded runs, which are of another load, it is not compared.
 */
public final class LoadControl implements AutoCloseable {

  private final CompletableFuture<ControlledRun> started = new CompletableFuture<>();
  private final CompletableFuture<RunReport> ended = new CompletableFuture<>();

  private LoadControl() {}

  /** Starts this, and returns when it can be controlled. */
  static LoadControl start(Execution execution) {
    LoadControl control = new LoadControl();
    Thread.ofPlatform().name("katydid-run").start(() -> control.run(execution));
    control.controlled();
    return control;
  }

  private void run(Execution execution) {
    try {
      ended.complete(execution.execute(started::complete));
    } catch (Throwable e) {
      started.completeExceptionally(e);
      ended.completeExceptionally(e);
    }
  }

  private ControlledRun controlled() {
    try {
      return started.join();
    } catch (CompletionException e) {
      throw unchecked(e.getCause());
    }
  }

  /**
   * Sets how many users there are, at once. Those that are too many end after their task, the
   * newest first.
   *
   * @param users 0 for none for the moment
   * @throws IllegalArgumentException if it is negative
   * @throws IllegalStateException if the load is not one of a number of users, or has several
   *     {@linkplain #scenario scenarios}; or if they are more than at its start, and a feed has
   *     rows of their own for those, see {@link io.katydid.api.Feed.Strategy#UNIQUE}
   */
  public void users(int users) {
    users(users, Duration.ZERO);
  }

  /**
   * Sets how many users there are to be.
   *
   * @param users 0 for none for the moment
   * @param over in which time their number goes there, evenly, from what it is
   * @throws IllegalArgumentException if one is negative, or the time over a year
   * @throws IllegalStateException if the load is not one of a number of users, or has several
   *     {@linkplain #scenario scenarios}; or if they are more than at its start, and a feed has
   *     rows of their own for those, see {@link io.katydid.api.Feed.Strategy#UNIQUE}
   */
  public void users(int users, Duration over) {
    controlled().change(Target.users(users), over);
  }

  /**
   * Sets the rate of arrivals, at once.
   *
   * @param rate in the grammar of {@link Rate}; {@code 0/s} for none for the moment
   * @throws io.katydid.api.GrammarException if it is not a rate
   * @throws IllegalStateException if the load is not one of an arrival rate, or has several
   *     {@linkplain #scenario scenarios}
   */
  public void arrivalRate(String rate) {
    arrivalRate(rate, Duration.ZERO);
  }

  /**
   * Sets the rate that there is to be of arrivals.
   *
   * @param rate in the grammar of {@link Rate}; {@code 0/s} for none for the moment
   * @param over in which time it goes there, evenly, from what it is
   * @throws io.katydid.api.GrammarException if it is not a rate
   * @throws IllegalArgumentException if the time is negative or over a year
   * @throws IllegalStateException if the load is not one of an arrival rate, or has several
   *     {@linkplain #scenario scenarios}
   */
  public void arrivalRate(String rate, Duration over) {
    controlled().change(Target.arrivals(rate), over);
  }

  /**
   * One of the scenarios of the run, to set its users or its arrival rate.
   *
   * @param name of it
   * @throws IllegalArgumentException if no scenario has this name
   * @throws NullPointerException if it is null
   */
  public ScenarioControl scenario(String name) {
    controlled().requireScenario(Objects.requireNonNull(name, "a scenario has a name"));
    return new ScenarioControl(controlled(), name);
  }

  /**
   * Ends the load: users end after their task, and what was measured until then is judged, as after
   * {@link io.katydid.api.VirtualUser#stopRun}. When the run has ended, this does nothing.
   *
   * @param reason why, for the report
   * @throws IllegalArgumentException if it is blank; the run goes on
   * @throws NullPointerException if it is null; the run goes on
   */
  public void stop(String reason) {
    Objects.requireNonNull(reason, "a run is stopped for a reason, which is not null");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a run is stopped for a reason, which is not empty");
    }
    controlled().finish(reason);
  }

  /**
   * Waits until the run has ended.
   *
   * @throws InterruptedException if the calling thread is interrupted; the run goes on
   * @throws RuntimeException as {@link LoadRun#execute} does
   */
  public LoadResult await() throws InterruptedException {
    try {
      return new LoadResult(ended.get());
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  /** Ends the load, if it has not ended, and waits for that. */
  @Override
  public void close() {
    stop("closed by the program that started it");
    ended.handle((report, thrownByAwait) -> true).join();
  }

  private static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
